/** The administrator of the local orgs that users start: with the rights docs/running/jwt.md asks for, so that `touchline doctor` finds none missing. */
export const START_ADMIN = {
  // The local org's own administrator, so that an older file of one goes on with the same user.
  username: 'admin@local.example',
  firstName: 'Ada',
  lastName: 'Admin',
  permissionSets: [
    'Touchline_Admin',
    // What no packaged set can give (P31), and the profile System Administrator doesn't.
    { name: 'Touchline_Companion', label: 'Touchline Companion', permissions: ['AllowViewEditConvertedLeads'] }
  ]
};
