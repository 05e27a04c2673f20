using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>Which texts are meant that are to be taken out, and which files are forgotten with them.</summary>
/// <param name="Stored">The texts of the instruments concerned.</param>
/// <param name="Texts">The texts that go.</param>
/// <param name="Sources">The files that are forgotten.</param>
internal sealed record TextsToRemove(StoredTexts Stored, IReadOnlyList<StoredText> Texts, IReadOnlyList<string> Sources)
{
    /// <summary>Finds them.</summary>
    /// <exception cref="GraphStoreException">It is not known which text came from a file.</exception>
    public static async Task<TextsToRemove> FindAsync(IGraphState state, IReadOnlyList<Removal> removals, CancellationToken cancellationToken)
    {
        HashSet<string> paths = [.. removals.Select(r => r.Source).OfType<string>()];
        IReadOnlyList<StoredSource> named =
            paths.Count == 0 ? [] : await state.SourcesAsync(paths, [], cancellationToken).ConfigureAwait(false);
        string[] instruments =
        [
            .. removals.Select(r => r.Instrument?.Value).OfType<string>().Concat(named.Select(s => s.Instrument)).Distinct(StringComparer.Ordinal),
        ];

        // The texts first: the change is written only on the revision that they are of.
        StoredTexts stored = await state.TextsAsync(instruments, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<StoredSource> sources =
            instruments.Length == 0 ? [] : await state.SourcesAsync([], instruments, cancellationToken).ConfigureAwait(false);
        ILookup<string, StoredText> texts = stored.Texts.ToLookup(t => t.Place.Instrument, StringComparer.Ordinal);
        HashSet<TextPlace> going =
        [
            .. removals.Where(r => r.Instrument is not null)
                .SelectMany(r => texts[r.Instrument!.Value.Value].Select(t => t.Place).Where(place => r.Means(place.Letter))),
        ];
        foreach (StoredSource source in sources.Where(s => paths.Contains(s.Path)))
        {
            if (CameFrom(source, texts[source.Instrument]) is { } text
                && !sources.Any(s => !paths.Contains(s.Path) && MayHold(s, text, texts[text.Place.Instrument])))
            {
                going.Add(text.Place);
            }
        }

        // A file that the graph still knew would be skipped by the next load, and its text not come again.
        return new TextsToRemove(
            stored,
            [.. stored.Texts.Where(t => going.Contains(t.Place))],
            [
                .. sources.Where(s => paths.Contains(s.Path) || (s.Letter is { } letter
                    ? going.Contains(new TextPlace(s.Instrument, letter)) : texts[s.Instrument].Any(t => going.Contains(t.Place))))
                    .Select(s => s.Path).Order(StringComparer.Ordinal),
            ]);
    }

    // Null where the graph has another text there by now, from another file.
    private static StoredText? CameFrom(StoredSource source, IEnumerable<StoredText> texts)
    {
        StoredText[] possible = [.. texts.Where(t => source.Letter is null || t.Place.Letter == source.Letter)];
        return possible switch
        {
            [] => null,
            [var one] => source.Digest is null || source.Digest == one.Digest ? one : null,
            _ => throw new GraphStoreException(
                $"{source.Path} was loaded by an older version of this program, which did not note which text of {source.Instrument} came from it: it "
                + $"has {string.Join(", ", possible.Select(Name))}. Name the text in place of the file, with its letter or its language."),
        };
    }

    private static bool MayHold(StoredSource source, StoredText text, IEnumerable<StoredText> texts) =>
        source.Instrument == text.Place.Instrument
        && (source.Letter is null ? texts.Count() == 1 : source.Letter == text.Place.Letter)
        && (source.Digest is null || source.Digest == text.Digest);

    private static string Name(StoredText text) => $"{text.Place.Instrument} {text.Place.Letter}".TrimEnd();
}
