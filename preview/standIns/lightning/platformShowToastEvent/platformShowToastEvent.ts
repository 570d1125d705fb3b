/** Stand-in for `lightning/platformShowToastEvent`: the shell listens for the same event. */
export interface ToastDetail {
  readonly title?: string;
  readonly message?: string;
  readonly variant?: 'info' | 'success' | 'warning' | 'error';
  readonly mode?: 'dismissible' | 'pester' | 'sticky';
}

export class ShowToastEvent extends CustomEvent<ToastDetail> {
  constructor(detail: ToastDetail) {
    super('lightning__showtoast', { detail, bubbles: true, composed: true, cancelable: true });
  }
}
