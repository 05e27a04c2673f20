using KnowledgeGraph.Api.GraphQL.Paging;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A page of instruments, with counts over their list.</summary>
internal sealed class InstrumentConnectionGraphType
    : PageGraphType<Instrument, InstrumentGraphType, EdgeGraphType<Instrument, InstrumentGraphType>>
{
    public InstrumentConnectionGraphType() => this.Groups();
}
