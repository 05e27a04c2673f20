using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Plans;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.Reading;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A part of a loaded instrument.</summary>
internal sealed class ProvisionGraphType : ObjectGraphType<Provision>
{
    // Two texts are laid side by side.
    private const int PriceOfACounterpart = 500;

    // So are up to six.
    private const int PriceOfTranslations = 1500;
    private const int UsualTranslations = 5;

    public ProvisionGraphType()
    {
        Name = "Provision";
        Description = "A part of an instrument that can be cited on its own: a paragraph, an annex, a footnote.";
        Interface<NodeGraphType>();
        Interface<CitableGraphType>();
        IsTypeOf = value => value is Provision;
        Field<NonNullGraphType<IdGraphType>>("id")
            .Description("Its instrument, # and its label: E/RES/2022/14#OP5.")
            .Reads(s => s.Id.ToString()).IsOfId();
        Field<NonNullGraphType<StringGraphType>>("label").Description("Its label in the instrument: OP5.").Reads(s => s.Id.Label).IsOfId();
        Field<NonNullGraphType<ProvisionKindGraphType>>("kind").Description("What kind of part it is.").Reads(s => s.Kind);
        Field<NonNullGraphType<StringGraphType>>("language").Description("The code of the language that it is written in: en.")
            .Reads(s => Translation.LanguageOf(s.Id.Label)).IsOfId();
        Field<StringGraphType>("number").Description("The number as printed: 4, (a), IV.").Reads(s => s.Number);
        Field<StringGraphType>("verb").Description("The words it opens with: Further calls upon.").Reads(s => s.Verb);
        Field<StringGraphType>("action").Description("The class of those words, without also and further: calls upon.").Reads(s => s.Action);
        Field<NonNullGraphType<StringGraphType>>("text").Description("The text on one line, without its number.").Reads(s => s.Text);
        Field<NonNullGraphType<InstrumentGraphType>>("instrument").Description("The instrument that it is a part of.")
            .Leads(s => s.Id.Instrument).Resolve(c => c.Load().Instruments.Load(c.Source.Id.Instrument));
        Field<ProvisionGraphType>("parent").Description("The part that it is a part of; of a footnote, the provision that bears its first mark.")
            .Leads(s => s.Parent).Resolve(c => c.Source.Parent is { } id ? c.Load().Provisions.Load(id) : null);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ProvisionGraphType>>>>("children")
            .Description("Its own parts, in the order of the text.")
            .Resolve(c => c.Load().Children.Load(c.Source.Id).Then(children => children ?? []));
        Field<ProvisionGraphType>("previous").Description("The part before it in the text.")
            .Resolve(c => c.Load().Neighbours.Load(c.Source.Id).Then(n => n?.Previous));
        Field<ProvisionGraphType>("next").Description("The part after it in the text.")
            .Resolve(c => c.Load().Neighbours.Load(c.Source.Id).Then(n => n?.Next));
        Field<ProvisionGraphType>("inLanguage")
            .Description("The same paragraph in another language; null where the text is not there in it, or lacks it.")
            .Argument<NonNullGraphType<StringGraphType>>(LanguageArgument.Name, LanguageArgument.OfWords)
            .Costs(PriceOfACounterpart)
            .Resolve(c =>
            {
                string language = c.Language();
                return c.Load()
                    .OfField<ProvisionId, Provision>(c.FieldAst, (graph, ids, token) => new ParallelProvisions(graph).ReadAsync(ids, language, token))
                    .Load(c.Source.Id);
            });
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ProvisionGraphType>>>>("translations")
            .Description("The same paragraph in every other language that its text is there in: en first, then ar, es, fr, ru, zh.")
            .Costs(PriceOfTranslations)
            .Holds(UsualTranslations)
            .Resolve(c => c.Load()
                .OfField<ProvisionId, IReadOnlyList<Provision>>(c.FieldAst, (graph, ids, token) => new ParallelProvisions(graph).AllAsync(ids, token))
                .Load(c.Source.Id).Then(found => found ?? []));
        this.Citations("citations", "The citations made in it and in its parts, in the order of the text.", p =>
            p.Id, (graph, ids, filter, order, page, token) =>
            graph.CitationsInAsync(ids, filter, order, page, token));
        this.Citations("citedBy", "The citations that pinpoint it or a part of it.", p => p.Id, (graph, ids, filter, order, page, token) =>
            graph.CitationsOfAsync(ids, filter, order, page, token));
        CitedByCountGraphType.Tell(this, p => p.Id);
        this.Relations(
            "buildsOn", "What this paragraph builds on, nearest first.", p => p.Id, Direction.BuildsOn, withDepth: true, withInherited: true);
        this.Relations("builtOnBy", "What builds on this paragraph, nearest first.", p => p.Id, Direction.BuiltOnBy, withDepth: true);
        Field<ProvisionGraphType>("predecessor")
            .Description("The paragraph that it was in the text that its own takes up in its series; null where there is none like it.")
            .Costs(PriceOfACounterpart)
            .Resolve(c => Counterpart(c, isEarlier: true));
        Field<ProvisionGraphType>("successor")
            .Description("The paragraph that it became in the text that takes up its own in their series; null where there is none like it.")
            .Costs(PriceOfACounterpart)
            .Resolve(c => Counterpart(c, isEarlier: false));
        this.Cite(p => p.Id.Instrument, p => p.Id.Label);
        Field<WordingGraphType>("wording")
            .Description("Where its words stood before, and who carried them on; null for what stands around the text: notes, headings.")
            .Resolve(c => c.Load().Wordings.Load(c.Source.Id).Then(w => w is null ? null : new ParagraphWords(c.Source.Id, w)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<DiagnosticGraphType>>>>("diagnostics").Description("What looks wrong in it.")
            .Resolve(c => c.Load().Diagnostics.Load(c.Source.Id).Then(d => d ?? []));
    }
    private static IDataLoaderResult<Provision?> Counterpart(IResolveFieldContext<Provision> context, bool isEarlier)
    {
        CounterpartReader reader = context.Request().Counterparts;
        return context.Load()
            .OfField<ProvisionId, Provision>(context.FieldAst, (_, ids, token) => reader.ReadAsync(ids, isEarlier, token)).Load(context.Source.Id);
    }
}
