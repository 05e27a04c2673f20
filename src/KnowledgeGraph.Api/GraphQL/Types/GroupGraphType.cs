using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.Counting;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>The items of a list that have one value in common.</summary>
internal sealed class GroupGraphType : ObjectGraphType<GroupOf>
{
    /// <summary>The name of the type.</summary>
    public const string TypeName = "Group";

    /// <summary>The field that counts within a group.</summary>
    public const string Within = "groups";

    // What is within groups is counted with them.
    private const int PriceWithin = 5;

    public GroupGraphType()
    {
        Name = TypeName;
        Description = "The items of a list that have one value in common.";
        Field<NonNullGraphType<StringGraphType>>("value")
            .Description("The value as filters take it: an id, a year, a heading, a word of a vocabulary.")
            .Resolve(c => c.Source.Told.Value);
        Field<NonNullGraphType<StringGraphType>>("label").Description("The value in words: the name of a body, the title of a text.")
            .Argument<StringGraphType>(
                LanguageArgument.Name, "In which language, where the Thesaurus has it: en, ar, es, fr, ru or zh.", a => a.DefaultValue = Languages.English)
            .Resolve(Label);
        Field<NodeGraphType>("node").Description("What the value is the id of: a body, an instrument or a State; null for any other value.")
            .Resolve(c => Trait(c) switch
            {
                Dimension.Body => c.Load().Bodies.Load(new BodyId(c.Source.Told.Value)).Then(b => (object?)b),
                Dimension.Instrument => c.Load().Instruments.Load(new InstrumentId(c.Source.Told.Value)).Then(i => (object?)i),
                Dimension.Sponsor => new StateId(c.Source.Told.Value),
                _ => null,
            });
        Field<StringGraphType>("uri").Description("The UNBIS Thesaurus' URI of a subject, which ends with its code; null for any other value.")
            .Resolve(c => Trait(c) == Dimension.Subject ? Subjects.Headed(c.Source.Told.Value)?.Uri.AbsoluteUri : null);
        Field<NonNullGraphType<IntGraphType>>("count").Description("How many items have it.").Resolve(c => c.Source.Told.Tally.Items);
        Tallied.Fields(this, group => group.Told.Tally);
        Field<NonNullGraphType<GroupsGraphType>>(Within)
            .Description("The items of this group, counted by something else. What is within groups that stand within groups is not told.")
            .Grouped()
            .Costs(PriceWithin)
            .Resolve(c =>
            {
                GroupBy by = c.By(c.Source.Groups.List, c.Arguments);
                return new Groups(
                    c.Source.Groups.List, by.Dimension, c.Source.Groups.Within[by].GetValueOrDefault(c.Source.Told.Value, Grouping.None),
                    new Dictionary<GroupBy, Dictionary<string, Grouping>>());
            });
    }

    private static Dimension Trait(IResolveFieldContext<GroupOf> context) => ValueInWords.Trait(context.Source.Groups.By);

    private static object Label(IResolveFieldContext<GroupOf> context)
    {
        string value = context.Source.Told.Value;
        return Trait(context) switch
        {
            Dimension.Body => context.Load().Bodies.Load(new BodyId(value)).Then(b => b?.Name ?? value),
            Dimension.Instrument => context.Load().Instruments.Load(new InstrumentId(value)).Then(i => i is null ? value : InWords.Name(i)),
            Dimension.Sponsor => VotesInWords.Name(new StateId(value)),
            var trait => ValueInWords.Of(trait, value, context.Language()),
        };
    }
}
