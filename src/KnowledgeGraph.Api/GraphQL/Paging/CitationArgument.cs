using GraphQL;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Paging;

/// <summary>A filter of citations as it is typed.</summary>
/// <param name="Filter">What holds whichever way citations are looked at.</param>
/// <param name="OtherEnd">What holds of the other end: of what is cited, or of the text that cites.</param>
internal sealed record CitationArgument(CitationFilter Filter, InstrumentFilter OtherEnd)
{
    /// <summary>The filter where the other end is known.</summary>
    /// <param name="isCiting">Whether it is the text that cites.</param>
    /// <exception cref="ExecutionError">The same is said of it in two places.</exception>
    public CitationFilter At(bool isCiting)
    {
        if (OtherEnd == InstrumentFilter.None)
        {
            return Filter;
        }

        return (isCiting ? Filter.Source : Filter.Target) != InstrumentFilter.None
            ? throw GraphErrors.Input($"Give body, dateFrom and dateTo in {(isCiting ? "source" : "target")}, where the rest of its conditions are.")
            : isCiting ? Filter with { Source = OtherEnd } : Filter with { Target = OtherEnd };
    }

    /// <summary>The filter of a field, none where it has none.</summary>
    public static CitationFilter Of(IResolveFieldContext context, bool isCiting) =>
        context.GetArgument<CitationArgument?>("filter")?.At(isCiting) ?? CitationFilter.None;
}
