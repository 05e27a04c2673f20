using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Derivation.Texts;

/// <summary>A document on its way into the graph.</summary>
internal sealed class IncomingText
{
    private readonly Dictionary<string, int> places;

    private IncomingText(IncomingDocument incoming)
    {
        (Document, Fingerprint, Id) = (Translation.Within(incoming.Document), incoming.Fingerprint, incoming.Document.Head.Id.Value);
        Place = new TextPlace(Id, Translation.PlaceOf(Document));
        Digest = DocumentDigest.Of(Document);
        Assertions = DocumentAssertions.Of(Document);
        Tree = ProvisionTree.Of(Document.Provisions);
        Words = KeptWords.Of(Document, Place.Letter);
        ProvisionIds = [.. Document.Provisions.Select(p => $"{Id}#{p.Label}")];
        places = Document.Provisions.Index().ToDictionary(p => p.Item.Label, p => p.Index, StringComparer.Ordinal);
    }

    public Document Document { get; }

    public string Fingerprint { get; }

    /// <summary>Its instrument.</summary>
    public string Id { get; }

    /// <summary>Where it is kept.</summary>
    public TextPlace Place { get; }

    /// <summary>A digest of what it says.</summary>
    public string Digest { get; }

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

        return [.. documents.AsParallel().AsOrdered().Select(d => new IncomingText(d))];
    }

    /// <summary>The place of one of its provisions; null for a label that it lacks.</summary>
    public int? PlaceOf(string? label) => label is not null && places.TryGetValue(label, out int at) ? at : null;

    /// <summary>The id of the provision that makes a citation or statement.</summary>
    public string SourceOf(string label) => ProvisionIds[places[label]];
}
