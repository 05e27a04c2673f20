using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Derivation.Texts;

/// <summary>A document on its way into the graph.</summary>
internal sealed class IncomingText
{
    private readonly Dictionary<string, int> places;

    private IncomingText(Document document, string letter, string digest, IReadOnlyDictionary<Assertion, int> assertions)
    {
        (Document, Id, Digest, Assertions) = (document, document.Head.Id.Value, digest, assertions);
        Counts = Translation.LanguageOf(letter) == Languages.English;
        Place = new TextPlace(Id, letter);
        Tree = ProvisionTree.Of(Document.Provisions);
        Words = KeptWords.Of(Document, Place.Letter);
        ProvisionIds = [.. Document.Provisions.Select(p => $"{Id}#{p.Label}")];
        places = Document.Provisions.Index().ToDictionary(p => p.Item.Label, p => p.Index, StringComparer.Ordinal);
        Sum = KeptSum.Of(Document, Place, Digest, Assertions, Tree, PlaceOf);
    }

    // The same text with another standing.
    private IncomingText(IncomingText text, bool counts, IReadOnlyList<DocumentDiagnostic> discrepancies)
    {
        (Document, Id, Digest, Place, Tree, Words, ProvisionIds, places) =
            (text.Document, text.Id, text.Digest, text.Place, text.Tree, text.Words, text.ProvisionIds, text.places);
        (Counts, Discrepancies) = (counts, discrepancies);
        Assertions = counts == text.Counts ? text.Assertions
            : counts ? TranslationAssertions.Counting(text.Assertions, Document) : TranslationAssertions.Apart(text.Assertions);
        Sum = counts == text.Counts ? text.Sum : KeptSum.Of(Document, Place, Digest, Assertions, Tree, PlaceOf);
    }

    public Document Document { get; }

    /// <summary>The files that it came from.</summary>
    public required IReadOnlyList<TextSource> Sources { get; init; }

    /// <summary>Its instrument.</summary>
    public string Id { get; }

    /// <summary>Where it is kept.</summary>
    public TextPlace Place { get; }

    /// <summary>Whether it counts (<see cref="TextStandings"/>): as long as nothing is known of the others, as if an English one were
    /// there.</summary>
    public bool Counts { get; }

    /// <summary>Which of its instrument's texts it is, in their order: 0 for the one without a letter, 1 for part A; below 0 where it does not
    /// count.</summary>
    public int Number => TextStandings.NumberOf(Place, Counts);

    /// <summary>The place of its first provision among those of its instrument.</summary>
    public int FirstPlace => Number * ResolutionPart.Places;

    /// <summary>Where it and the text that counts say different things.</summary>
    public IReadOnlyList<DocumentDiagnostic> Discrepancies { get; } = [];

    /// <summary>A digest of what it says.</summary>
    public string Digest { get; }

    /// <summary>A sum of all that is kept of it.</summary>
    public string Sum { get; }

    /// <summary>What it asserts of what it refers to.</summary>
    public IReadOnlyDictionary<Assertion, int> Assertions { get; }

    /// <summary>The tree of its provisions.</summary>
    public ProvisionTree Tree { get; }

    /// <summary>Its words, as they are kept beside it.</summary>
    public byte[] Words { get; }

    /// <summary>The ids of its provisions, in their order.</summary>
    public IReadOnlyList<string> ProvisionIds { get; }

    /// <summary>What saving it did; null until that is known.</summary>
    public SaveOutcome? Outcome { get; set; }

    /// <summary>Checks documents and makes what does not depend on the graph, on all processors.</summary>
    /// <exception cref="ArgumentException">One is not as documents have to be.</exception>
    public static IncomingText[] Of(IReadOnlyList<IncomingDocument> documents)
    {
        foreach (IncomingDocument incoming in documents)
        {
            ArgumentNullException.ThrowIfNull(incoming.Document);
            ArgumentNullException.ThrowIfNull(incoming.Fingerprint);
            DocumentCheck.Check(incoming.Document);
        }

        return [.. documents.AsParallel().AsOrdered().Select(Of)];
    }

    /// <summary>Checks texts that another store kept, and makes the same of them.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="sources">The files that they came from.</param>
    /// <exception cref="ArgumentException">One is not as texts have to be, or a file is of none of them.</exception>
    public static IncomingText[] Of(IReadOnlyList<KeptText> texts, IReadOnlyList<KeptSource> sources)
    {
        ILookup<InstrumentId, KeptSource> files = sources.ToLookup(s => s.Instrument);
        HashSet<InstrumentId> instruments = [.. texts.Select(t => t.Instrument)];
        if (sources.FirstOrDefault(s => !instruments.Contains(s.Instrument)) is { } stray)
        {
            throw new ArgumentException($"the file {stray.Path} is of {stray.Instrument}, which has no text here.", nameof(sources));
        }

        // Of the texts of an instrument the first brings its files: not every file is of a text that is still there.
        HashSet<(InstrumentId, string)> first = [.. texts.DistinctBy(t => t.Instrument).Select(t => (t.Instrument, t.Letter))];
        return Of(texts, text => !first.Contains((text.Instrument, text.Letter)) ? [] :
            [.. files[text.Instrument].Select(f => new TextSource(f.Path, f.Fingerprint, f.Letter, f.Digest))]);
    }

    /// <summary>Checks texts that a store keeps, and makes the same of them.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="sourcesOf">The files that each came from.</param>
    /// <exception cref="ArgumentException">One is not as texts have to be.</exception>
    public static IncomingText[] Of(IReadOnlyList<KeptText> texts, Func<KeptText, IReadOnlyList<TextSource>> sourcesOf)
    {
        // Checked one by one: what is thrown is thrown as it is.
        (KeptText Text, Document Document, IReadOnlyDictionary<Assertion, int> Assertions, IReadOnlyList<TextSource> Sources)[] read =
            [.. texts.Select(t => (t, KeptDocument.Of(t), KeptAssertions.Read(t), sourcesOf(t)))];
        return
        [
            .. read.AsParallel().AsOrdered().Select(r => new IncomingText(
                r.Document, r.Text.Letter, r.Text.Digest,
                r.Document.Language == Languages.English ? r.Assertions : TranslationAssertions.Apart(r.Assertions)) { Sources = r.Sources }),
        ];
    }

    /// <summary>The place of one of its provisions; null for a label that it lacks.</summary>
    public int? PlaceOf(string? label) => label is not null && places.TryGetValue(label, out int at) ? at : null;

    /// <summary>The same text with what follows from the others of its instrument.</summary>
    /// <param name="counts">Whether it counts.</param>
    /// <param name="discrepancies">Where it and the text that counts say different things.</param>
    public IncomingText Standing(bool counts, IReadOnlyList<DocumentDiagnostic> discrepancies) =>
        counts == Counts && discrepancies.Count == 0 && Discrepancies.Count == 0 ? this
            : new IncomingText(this, counts, discrepancies) { Sources = Sources };

    /// <summary>The id of the provision that makes a citation or statement.</summary>
    public string SourceOf(string label) => ProvisionIds[places[label]];

    private static IncomingText Of(IncomingDocument incoming)
    {
        Document document = Translation.Within(incoming.Document);
        (string letter, string digest) = (Translation.PlaceOf(document), DocumentDigest.Of(document));
        return new IncomingText(document, letter, digest, DocumentAssertions.Of(document))
        {
            Sources = [new TextSource(document.Source, incoming.Fingerprint, letter, digest)],
        };
    }
}
