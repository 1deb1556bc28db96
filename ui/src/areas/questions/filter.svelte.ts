import type { GroupBy, QuestionKind } from '../../gen';

export interface Chosen {
  programmes?: string[];
  owners?: string[];
  kinds?: QuestionKind[];
}

/** What the list of open questions shows; stays while the window is open. */
class Filter {
  programmes = $state<string[]>([]);
  owners = $state<string[]>([]);
  kinds = $state<QuestionKind[]>([]);
  group = $state<GroupBy>('programme');

  get any(): boolean {
    return this.programmes.length + this.owners.length + this.kinds.length > 0;
  }
  /** Shows these and nothing else. */
  only({ programmes = [], owners = [], kinds = [] }: Chosen): void {
    this.programmes = programmes;
    this.owners = owners;
    this.kinds = kinds;
  }
}

export const filter = new Filter();
