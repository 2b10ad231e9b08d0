import type { CommandTexts } from '../command-texts.js';
import { assetCommands } from './asset.js';
import { authCommands } from './auth.js';
import { bookImportCommands } from './book-imports.js';
import { booksCommands } from './books.js';
import { bookListCommands } from './book-lists.js';
import { callbackCommands } from './callback.js';
import { callbackToolCommands } from './callback-tools.js';
import { catalogCommands } from './catalog.js';
import { handoffCommands } from './handoff.js';
import { instanceCommands } from './instance.js';
import { licenceCommands } from './licence.js';
import { oauthCommands } from './oauth.js';
import { orderCommands } from './order.js';
import { productCommands } from './product.js';
import { releaseCommands } from './release.js';
import { stackCommands } from './stack.js';
import { stateCommands } from './state.js';
import { templateCommands } from './template.js';
import { topLevelCommands } from './top-level.js';
import { uploadCommands } from './upload.js';
import { usageCommands } from './usage.js';

/** The Chinese help of every command, by its id. */
export const commands: Readonly<Record<string, CommandTexts>> = {
  ...assetCommands,
  ...authCommands,
  ...bookListCommands,
  ...bookImportCommands,
  ...booksCommands,
  ...callbackCommands,
  ...callbackToolCommands,
  ...catalogCommands,
  ...handoffCommands,
  ...instanceCommands,
  ...licenceCommands,
  ...oauthCommands,
  ...orderCommands,
  ...productCommands,
  ...releaseCommands,
  ...stackCommands,
  ...stateCommands,
  ...templateCommands,
  ...topLevelCommands,
  ...uploadCommands,
  ...usageCommands,
};
