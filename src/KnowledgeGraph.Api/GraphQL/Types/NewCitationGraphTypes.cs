using System.Globalization;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Following.Topics;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>What newly cites something, after a place.</summary>
internal sealed class NewCitationsGraphType : ObjectGraphType<CitationNews>, IPagePart
{
    public NewCitationsGraphType()
    {
        Name = "NewCitations";
        Description = "What newly cites something, after a place in the history of the graph.";
        Field<NonNullGraphType<StringGraphType>>("since").Description("The place that was asked about.").Resolve(c => c.Source.Since.ToString());
        Field<NonNullGraphType<StringGraphType>>("until")
            .Description("The place that it reaches: given as since, it is gone on from here, and everything is told once.")
            .Resolve(c => c.Source.Until.ToString());
        Field<NonNullGraphType<BooleanGraphType>>("isTooOld")
            .Description("Whether what came after the place is no longer known. Nothing is told then: read citedBy as it is, and go on from until.")
            .Resolve(c => c.Source.IsTooOld);
        Field<NonNullGraphType<BooleanGraphType>>("hasMore").Description("Whether more may have come after until.").Resolve(c => c.Source.HasMore);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<NewCitationGraphType>>>>("citations")
            .Description("The new citations, in the order in which they were saved. None: only the place has moved.")
            .Resolve(c =>
            {
                // What was read to find them need not be read again.
                c.Load().Citations.Know(c.Source.Citations.Select(n => n.Citation).OfType<KnowledgeGraph.Model.Graph.Citation>()
                    .ToDictionary(n => n.Id));
                return c.Source.Citations;
            });
    }
}

/// <summary>A citation that was not there before.</summary>
internal sealed class NewCitationGraphType : ObjectGraphType<NewlyCited>
{
    public NewCitationGraphType()
    {
        Name = "NewCitation";
        Description = "A citation that was not there before its text was saved.";
        Field<NonNullGraphType<StringGraphType>>("uuid")
            .Description("The same wherever and however often it is told: in feeds and webhooks too.")
            .Resolve(c => c.Source.Entry.Id.ToString());
        Field<NonNullGraphType<StringGraphType>>("at")
            .Description("When it was saved, in UTC: 2026-11-29T08:30:00Z.")
            .Resolve(c => c.Source.Entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));
        Field<NonNullGraphType<IdGraphType>>("citationId")
            .Description("The id of the citation, where it stood when it was saved.")
            .Resolve(c => c.Source.Entry.Citation.ToString());
        Field<CitationGraphType>("citation")
            .Description("The citation; null where its text has changed meanwhile, so that it is there no more, or elsewhere.")
            .Resolve(c => c.Source.Citation);
        Field<ProvisionGraphType>("source")
            .Description("The provision that it stood in; null where that is no more.")
            .Resolve(c => c.Load().Provisions.Load(c.Source.Entry.Citation.Source));
        Field<InstrumentGraphType>("cited")
            .Description("The instrument that is cited; null where it is known under another id by now.")
            .Resolve(c => c.Load().Instruments.Load(c.Source.Entry.Cited));
    }
}
