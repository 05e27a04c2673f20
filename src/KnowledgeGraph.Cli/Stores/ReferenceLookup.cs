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
        Resolution meant = await ReadAsync(context, store, words, cancellationToken).ConfigureAwait(false);
        return await FoundAsync(context, store, words, meant, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What a reference means, whatever that is.</summary>
    public static Task<Resolution> ReadAsync(
        ProgramContext context, IGraphStore store, IReadOnlyList<string> words, CancellationToken cancellationToken) =>
        new ReferenceResolver(store, context.ReadReference).ResolveAsync(string.Join(' ', words), cancellationToken);

    /// <summary>The single answer that a reference has; null where it has none, which has been said.</summary>
    public static async Task<Resolution.Found?> FoundAsync(
        ProgramContext context, IGraphStore store, IReadOnlyList<string> words, Resolution meant, CancellationToken cancellationToken)
    {
        if (meant is Resolution.Found found)
        {
            return found;
        }

        await TellAsync(context, store, string.Join(' ', words), meant, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>Says on standard error why a reference has no single answer.</summary>
    public static async Task TellAsync(
        ProgramContext context, IGraphStore store, string reference, Resolution meant, CancellationToken cancellationToken)
    {
        ReferenceAnswer answer = (await new ReferenceAnswers(store, context.Time, context.ReadReference)
            .ExplainAsync([reference], [meant], cancellationToken).ConfigureAwait(false))[0];
        foreach (string line in Explain(answer))
        {
            context.Streams.Tell(line);
        }

        if (answer is ReferenceAnswer.Unknown { Reason: not (UnknownReason.NoReference or UnknownReason.ImpossibleNumber) })
        {
            await MissingTexts.TellAsync(context.Streams, store, cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<string> Explain(ReferenceAnswer answer) => answer switch
    {
        ReferenceAnswer.Ambiguous { Candidates: var candidates } =>
            [$"'{answer.Text}' may mean any of these; name the one you mean:", .. candidates.Select(c => Line(c.Instrument))],
        ReferenceAnswer.PartMissing { Instrument: { IsLoaded: false, ContainedIn: null } instrument, Part: var part } =>
            [$"The text of {instrument.Id} is not in the graph, so '{part}' of it cannot be shown. It is known because other texts cite it: kg show {instrument.Id}"],
        ReferenceAnswer.PartMissing { Instrument: var instrument, Part: var part } =>
            [$"{instrument.Id} has no part '{part}'. Its parts: kg show {instrument.Id}"],
        ReferenceAnswer.Unknown { Reason: UnknownReason.NoReference } =>
            [$"'{answer.Text}' is no reference. One is a symbol (A/RES/74/174), a name (Kyoto Declaration) or a part of either (E/RES/2022/14 OP5)."],
        ReferenceAnswer.Unknown unknown => Explain(unknown),
        _ => [],
    };

    private static IEnumerable<string> Explain(ReferenceAnswer.Unknown unknown)
    {
        string why = unknown.Reason is UnknownReason.ImpossibleNumber or UnknownReason.UnknownBody ? $" {unknown.Message}" : "";
        return unknown.Near.Count == 0
            ? [$"The graph has nothing called '{unknown.Text}'.{why} To look for its words: kg search {unknown.Text}"]
            : [$"The graph has nothing called '{unknown.Text}'.{why} Near it are:",
                .. unknown.Near.Select(n => Line(n.Instrument, n.Provision?.Id.Label))];
    }

    private static string Line(Instrument instrument, string? part = null) =>
        $"  {instrument.Id}{(part is null ? "" : $" {part}")}{(InWords.Title(instrument) is { } title ? $"  {title}" : "")}";
}
