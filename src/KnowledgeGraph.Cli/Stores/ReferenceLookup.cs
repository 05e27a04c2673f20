using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Cli.Stores;

/// <summary>Finds what a person means by a reference, and says on standard error why it cannot.</summary>
internal static class ReferenceLookup
{
    /// <summary>What is meant; null where that has no single answer, which has been said.</summary>
    /// <param name="context">The streams, and how a reference is read.</param>
    /// <param name="store">The graph.</param>
    /// <param name="words">The reference; several words are one.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<Resolution.Found?> FindAsync(
        ProgramContext context, IGraphStore store, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        string reference = string.Join(' ', words);
        Resolution resolution = await new ReferenceResolver(store, context.ReadReference).ResolveAsync(reference, cancellationToken)
            .ConfigureAwait(false);
        if (resolution is Resolution.Found found)
        {
            return found;
        }

        foreach (string line in Explain(reference, resolution))
        {
            context.Streams.Tell(line);
        }

        return null;
    }

    private static IEnumerable<string> Explain(string reference, Resolution resolution) => resolution switch
    {
        Resolution.Ambiguous { Candidates: var candidates } =>
            [$"'{reference}' may mean any of these; name the one you mean:",
                .. candidates.Select(c => $"  {c.Id}{(InWords.Title(c) is { } title ? $"  {title}" : "")}")],
        Resolution.PartMissing { Instrument: { IsLoaded: false, ContainedIn: null } instrument, Part: var part } =>
            [$"The text of {instrument.Id} is not in the graph, so '{part}' of it cannot be shown. It is known because other texts cite it: kg show {instrument.Id}"],
        Resolution.PartMissing { Instrument: var instrument, Part: var part } =>
            [$"{instrument.Id} has no part '{part}'. Its parts: kg show {instrument.Id}"],
        Resolution.Empty =>
            [$"'{reference}' is no reference. One is a symbol (A/RES/74/174), a name (Kyoto Declaration) or a part of either (E/RES/2022/14 OP5)."],
        _ => [$"The graph has nothing called '{reference}'. To look for its words: kg search {reference}"],
    };
}
