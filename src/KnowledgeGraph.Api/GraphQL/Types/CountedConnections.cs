using KnowledgeGraph.Api.GraphQL.Paging;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A page of instruments, with counts over their list.</summary>
internal sealed class InstrumentConnectionGraphType
    : PageGraphType<Instrument, InstrumentGraphType, EdgeGraphType<Instrument, InstrumentGraphType>>
{
    public InstrumentConnectionGraphType() => this.Groups();
}

/// <summary>A page of citations, with counts over their list.</summary>
internal sealed class CitationConnectionGraphType : PageGraphType<Citation, CitationGraphType, EdgeGraphType<Citation, CitationGraphType>>
{
    public CitationConnectionGraphType() => this.Groups();
}

/// <summary>A page of provisions, with counts over their list.</summary>
internal sealed class ProvisionConnectionGraphType
    : PageGraphType<Provision, ProvisionGraphType, EdgeGraphType<Provision, ProvisionGraphType>>
{
    public ProvisionConnectionGraphType() => this.Groups();
}
