import { LightningElement } from 'lwc';

interface Toast {
  readonly key: number;
  readonly title: string;
  readonly message: string;
  readonly cssClass: string;
}

/** Shows what `ShowToastEvent` says, at the top of the page. */
export default class Toasts extends LightningElement {
  toasts: Toast[] = [];
  private count = 0;

  connectedCallback(): void {
    document.addEventListener('lightning__showtoast', (event) => {
      const {
        title = '',
        message = '',
        variant = 'info'
      } = (event as CustomEvent<{ title?: string; message?: string; variant?: string }>).detail;
      const key = ++this.count;
      this.toasts = [...this.toasts, { key, title, message, cssClass: `slds-notify slds-notify_toast slds-theme_${variant}` }];
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- a toast leaves by itself
      setTimeout(() => {
        this.toasts = this.toasts.filter((toast) => toast.key !== key);
      }, 5000);
    });
  }
}
