using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Plans;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>One place in a loaded text where an instrument is cited.</summary>
internal sealed class CitationGraphType : ObjectGraphType<Citation>
{
    private const int PriceOfASibling = 20;

    public CitationGraphType()
    {
        Name = "Citation";
        Description = "One place in a text where an instrument is cited.";
        Interface<NodeGraphType>();
        IsTypeOf = value => value is Citation;
        Field<NonNullGraphType<IdGraphType>>("id")
            .Description("The provision it stands in, @ and its start there: E/RES/2022/14#PP3@23.")
            .Reads(s => s.Id.ToString());
        Field<NonNullGraphType<StringGraphType>>("text")
            .Description("The words: exactly the slice [start, end) of source.text.")
            .Reads(s => s.Text);
        Field<NonNullGraphType<IntGraphType>>("start")
            .Description("Where it starts in source.text, in UTF-16 units.")
            .Reads(s => s.Id.Start);
        Field<NonNullGraphType<IntGraphType>>("end").Description("Where it ends, exclusively, in UTF-16 units.").Reads(s => s.End);
        Field<NonNullGraphType<ProvisionGraphType>>("source")
            .Description("The provision it stands in.")
            .Leads(s => s.Id.Source).Resolve(c => c.Load().Provisions.Load(c.Source.Id.Source));
        Field<InstrumentGraphType>("target").Description("The instrument meant; null unless one is.")
            .Leads(s => s.Target).Resolve(c => c.Source.Target is { } id ? c.Load().Instruments.Load(id) : null);
        Field<InstrumentGraphType>("newerSibling")
            .Description("The latest of the series that the target is of; null where that is the target itself, or the text that cites it.")
            .Costs(PriceOfASibling)
            .Resolve(c => c.Source.Target is not { } id
                ? null : c.Load().Latest.Load(id).Then(latest => latest?.Id == c.Source.Id.Source.Instrument ? null : latest));
        Field<ProvisionGraphType>("targetProvision").Description("Where the pinpoint leads, if that text is loaded.")
            .Leads(s => s.TargetProvision).Resolve(c => c.Source.TargetProvision is { } id ? c.Load().Provisions.Load(id) : null);
        Field<StringGraphType>("pinpoint")
            .Description("The part cited, as the United Nations abbreviates it: para. 29.")
            .Reads(s => s.Pinpoint);
        Field<NonNullGraphType<CitationStatusGraphType>>("status")
            .Description("What is known of the instrument meant.")
            .Reads(s => s.Status);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<InstrumentGraphType>>>>("candidates")
            .Description("What it may mean, where it is ambiguous.")
            .Resolve(c => c.Source.Candidates.Select(c.Load().Instruments.Load).All().Then(found => found.OfType<Instrument>().ToList()));
        Field<DateGraphType>("citedDate").Description("The date cited with it.").Reads(s => s.CitedDate);
        Field<StringGraphType>("verb").Description("The words that govern it.").Reads(s => s.Verb);
        Field<NonNullGraphType<RelationTypeGraphType>>("relation")
            .Description("The type of the edge that it proves.")
            .Reads(s => s.Relation);
        Field<NonNullGraphType<StringGraphType>>("relationWords").Description("The same in words: takes note of.")
            .Argument<StringGraphType>(LanguageArgument.Name, LanguageArgument.OfWords, a => a.DefaultValue = Languages.English)
            .Resolve(c => c.InLanguage(() => RelationInWords.Of(c.Source.Relation)));
    }
}
