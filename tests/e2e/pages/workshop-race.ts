/** Step 5 of the workshop as the reader handles it. */
import { expect, type Locator } from '@playwright/test';
import { Workshop } from './workshop.ts';

export class WorkshopRace extends Workshop {
  /** The panel with the figures. */
  get panel(): Locator {
    return this.step('race').locator('[data-part="race"]');
  }

  get status(): Locator {
    return this.panel.locator('[data-part="status"]');
  }

  /** What is in the way of a race. */
  get notice(): Locator {
    return this.panel.locator('[data-part="notice-text"]');
  }

  /** What the whole program gains. */
  get whole(): Locator {
    return this.step('race').locator('[data-part="whole"]');
  }

  do(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name });
  }

  /** Races to the end, one size or all of them. */
  async race(): Promise<void> {
    await this.do(/^Race/).click();
    // What is there may be of an earlier race.
    await expect(this.panel).toHaveAttribute('data-state', /loading|measuring/, {
      timeout: 60_000,
    });
    await expect(this.panel).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  }

  /** Finds no difference between original and port, and how fast each is. */
  async proveAndRace(): Promise<void> {
    const proof = await this.goTo('proof');
    await proof.getByLabel('Inputs').selectOption('200');
    await proof.getByRole('button', { name: 'Prove', exact: true }).click();
    await expect(this.stateOf('proof')).toContainText('no difference in', { timeout: 60_000 });
    await this.goTo('race');
    await this.race();
    await expect(this.stateOf('race')).toHaveText('raced');
  }
}
