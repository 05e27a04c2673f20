using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary>The words of filters as they were given; <see cref="MeantTexts.FilterAsync"/> reads them.</summary>
internal static class FilterWords
{
    private const int Most = 20;
    private const int Longest = 200;

    /// <summary>Of which texts a list is to be.</summary>
    public static InstrumentFilter Of(ToolArguments asked) => new()
    {
        Bodies = asked.Texts("bodies", Most, Longest),
        Subjects = asked.Texts("subjects", Most, Longest),
        DateFrom = asked.Day("dateFrom"),
        DateTo = asked.Day("dateTo"),
    };
}
