import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { bringBackPolicyArea, orderPolicyAreas, removePolicyArea } from './draft-areas.actions.js';
import { draftEdition, updateEdition } from './edition.actions.js';
import {
  AddThemeInput,
  DraftEditionInput,
  PublishEditionInput,
  UpdateEditionInput,
  UpdateThemeInput,
} from './edition.inputs.js';
import { addPolicyArea, updatePolicyArea } from './policy-area.actions.js';
import {
  AddPolicyAreaInput,
  EditionAreaInput,
  OrderPolicyAreasInput,
  UpdatePolicyAreaInput,
} from './policy-area.inputs.js';
import { DraftedAreaPayload, EditionPayload, ThemePayload } from './prospectus.payloads.js';
import { publishEdition } from './publish.actions.js';
import { addTheme, updateTheme } from './theme.actions.js';

const OFFICERS = 'For commissioning officers of a council that may commission.';

@Resolver()
export class DraftResolver {
  @Mutation(() => EditionPayload, {
    description: `Begins a draft edition with everything that the edition in force holds. ${OFFICERS} CONFLICT when there is a draft already.`,
  })
  async draftEdition(
    @Ctx() context: Context,
    @Arg('input', { description: 'For which council.' }) input: DraftEditionInput,
  ): Promise<EditionPayload> {
    return { edition: await draftEdition(context, input) };
  }

  @Mutation(() => EditionPayload, { description: `Saves title and introduction of a draft. ${OFFICERS}` })
  async updateEdition(
    @Ctx() context: Context,
    @Arg('input', { description: 'The new words.' }) input: UpdateEditionInput,
  ): Promise<EditionPayload> {
    return { edition: await updateEdition(context, input) };
  }

  @Mutation(() => EditionPayload, {
    description: `Publishes a draft: its words freeze, the edition in force is superseded, followers are told. ${OFFICERS} REFUSED with every blocker at once.`,
  })
  async publishEdition(
    @Ctx() context: Context,
    @Arg('input', { description: 'The draft as you saw it.' }) input: PublishEditionInput,
  ): Promise<EditionPayload> {
    return { edition: await publishEdition(context, input) };
  }

  @Mutation(() => DraftedAreaPayload, { description: `Adds an area at the end of a draft. ${OFFICERS}` })
  async addPolicyArea(
    @Ctx() context: Context,
    @Arg('input', { description: 'Its words; they may be incomplete.' }) input: AddPolicyAreaInput,
  ): Promise<DraftedAreaPayload> {
    return face(await addPolicyArea(context, input));
  }

  @Mutation(() => DraftedAreaPayload, {
    description: `Saves an area of a draft, in a new version when its words were published. ${OFFICERS}`,
  })
  async updatePolicyArea(
    @Ctx() context: Context,
    @Arg('input', { description: 'All its words.' }) input: UpdatePolicyAreaInput,
  ): Promise<DraftedAreaPayload> {
    return face(await updatePolicyArea(context, input));
  }

  @Mutation(() => EditionPayload, {
    description: `Takes an area out of a draft. Words that were published stay readable in their editions. ${OFFICERS}`,
  })
  async removePolicyArea(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which area.' }) input: EditionAreaInput,
  ): Promise<EditionPayload> {
    return { edition: await removePolicyArea(context, input) };
  }

  @Mutation(() => DraftedAreaPayload, {
    description: `Brings an area of an earlier edition back into a draft, in the words last published. ${OFFICERS}`,
  })
  async bringBackPolicyArea(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which area.' }) input: EditionAreaInput,
  ): Promise<DraftedAreaPayload> {
    return face(await bringBackPolicyArea(context, input));
  }

  @Mutation(() => EditionPayload, { description: `Puts the areas of a draft in a new order. ${OFFICERS}` })
  async orderPolicyAreas(
    @Ctx() context: Context,
    @Arg('input', { description: 'The whole order.' }) input: OrderPolicyAreasInput,
  ): Promise<EditionPayload> {
    return { edition: await orderPolicyAreas(context, input) };
  }

  @Mutation(() => ThemePayload, { description: `Adds a theme after the council’s others. ${OFFICERS}` })
  async addTheme(
    @Ctx() context: Context,
    @Arg('input', { description: 'Its words.' }) input: AddThemeInput,
  ): Promise<ThemePayload> {
    return { theme: await addTheme(context, input) };
  }

  @Mutation(() => ThemePayload, { description: `Changes the words of a theme. ${OFFICERS}` })
  async updateTheme(
    @Ctx() context: Context,
    @Arg('input', { description: 'Its words.' }) input: UpdateThemeInput,
  ): Promise<ThemePayload> {
    return { theme: await updateTheme(context, input) };
  }
}

const face = ({ edition, entry }: { edition: object; entry: object }): DraftedAreaPayload => ({ edition, area: entry });
