using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary>The words of filters. A body that there is not would find nothing, which is no answer: it is refused.</summary>
internal static class FilterWords
{
    private const int Most = 20;
    private const int Longest = 200;

    /// <summary>The bodies asked for, by id, name or abbreviation.</summary>
    public static async Task<IReadOnlyList<string>> BodiesAsync(ToolArguments asked, IBodyReader graph, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> words = asked.Texts("bodies", Most, Longest);
        if (words.Count == 0)
        {
            return [];
        }

        BodyId[] ids =
        [
            .. words.Select(w => Bodies.Find(w)?.Id ?? (w.StartsWith(BodyId.Prefix, StringComparison.Ordinal) ? new BodyId(w) : BodyId.FromName(w))),
        ];
        IReadOnlyDictionary<BodyId, Body> known = await graph.BodiesAsync([.. ids.Distinct()], cancellationToken).ConfigureAwait(false);
        int wrong = Array.FindIndex(ids, id => !known.ContainsKey(id));
        return wrong < 0
            ? [.. ids.Select(id => id.Value)]
            : throw new ToolRefusal(ToolRefusal.BadInput, FormattableString.Invariant($"bodies, item {wrong + 1}, is no body that the graph knows. ")
                + "Give names as General Assembly, Economic and Social Council, Security Council, Human Rights Council, or ids as body:general-assembly.");
    }

    /// <summary>Subject headings.</summary>
    public static IReadOnlyList<string> Subjects(ToolArguments asked) => asked.Texts("subjects", Most, Longest);
}
