using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Discrepancies;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>
/// The texts that a change writes, when it is settled which of an instrument's texts count. Where one comes or goes, another language may begin
/// to count or cease to, and what two languages say otherwise is found anew: such texts, which are there already, are written again as they are.
/// </summary>
/// <param name="Added">The texts that come, each with its standing.</param>
/// <param name="Again">Texts that are there and are written again.</param>
/// <param name="Removed">What was there of the texts that go, are replaced or are written again.</param>
/// <param name="Before">Which texts counted before.</param>
internal sealed record SettledTexts(
    IReadOnlyList<IncomingText> Added, IReadOnlyList<IncomingText> Again, IReadOnlyList<StoredText> Removed, TextStandings Before)
{
    /// <summary>Settles it.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="stored">The texts that are there of the instruments concerned.</param>
    /// <param name="added">The texts that come.</param>
    /// <param name="removed">Those that go, or are replaced.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<SettledTexts> SettleAsync(
        IGraphState state, StoredTexts stored, IReadOnlyList<IncomingText> added, IReadOnlyList<StoredText> removed,
        CancellationToken cancellationToken)
    {
        var before = TextStandings.Of(stored.Texts.Select(t => t.Place));
        HashSet<TextPlace> going = [.. removed.Select(t => t.Place)], coming = [.. added.Select(t => t.Place)];
        TextPlace[] staying = [.. stored.Texts.Select(t => t.Place).Where(p => !going.Contains(p) && !coming.Contains(p))];
        var after = TextStandings.Of(staying.Concat(coming));

        // In one language there is nothing to settle.
        if (!coming.Concat(stored.Texts.Select(t => t.Place)).Any(p => p.IsTranslation))
        {
            return new SettledTexts(added, [], removed, before);
        }

        bool IsTouched(TextPlace place) => coming.Concat(going).Any(p => p.Instrument == place.Instrument && p.Part == place.Part);
        bool SpeaksAnew(TextPlace place) => after.CountingAt(place) is { } speaks && (coming.Contains(speaks) || before.CountingAt(place) != speaks);
        TextPlace[] again = [.. staying.Where(IsTouched).Where(p => before.Counts(p) != after.Counts(p) || (!after.Counts(p) && SpeaksAnew(p)))];
        TextPlace[] compared =
        [
            .. coming.Concat(again).Where(p => !after.Counts(p)).Select(p => after.CountingAt(p)!.Value).Where(p => !coming.Contains(p)),
        ];
        Dictionary<TextPlace, IncomingText> texts = added.ToDictionary(t => t.Place);
        foreach (IncomingText kept in await ReadAsync(state, [.. again.Union(compared)], cancellationToken).ConfigureAwait(false))
        {
            texts.Add(kept.Place, kept);
        }

        IncomingText Settled(TextPlace place) => texts[place].Standing(
            after.Counts(place),
            after.Counts(place) ? [] : TextDiscrepancies.Of(texts[place].Document, texts[after.CountingAt(place)!.Value].Document));
        HashSet<TextPlace> written = [.. again];
        return new SettledTexts(
            [.. added.Select(t => Settled(t.Place))], [.. again.Select(Settled)],
            [.. removed, .. stored.Texts.Where(t => written.Contains(t.Place))], before);
    }

    private static async Task<IReadOnlyList<IncomingText>> ReadAsync(
        IGraphState state, IReadOnlyCollection<TextPlace> places, CancellationToken cancellationToken)
    {
        if (places.Count == 0)
        {
            return [];
        }

        try
        {
            return IncomingText.Of(await state.KeptAsync(places, cancellationToken).ConfigureAwait(false), _ => []);
        }
        catch (Exception e) when (UnreadableText.Is(e))
        {
            throw new GraphStoreException(
                $"A text of {string.Join(", ", places.Select(p => p.Instrument).Distinct())} in another language {UnreadableText.Say(e)} "
                + "Look what is wrong with the store (kg verify), or load that text again.", e);
        }
    }
}
