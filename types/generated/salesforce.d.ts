// Generated from force-app by `npm run generate`. Do not edit.
