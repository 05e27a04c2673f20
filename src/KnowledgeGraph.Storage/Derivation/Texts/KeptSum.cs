using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Derivation.Texts;

/// <summary>
/// A sum of what a store keeps of a text and nothing else tells: its head, provisions, citations, statements and assertions. What is kept makes
/// the same sum as the document that was saved, so that it is known whether it is still that.
/// </summary>
internal sealed class KeptSum
{
    private const int Bytes = 16;

    private readonly ArrayBufferWriter<byte> written = new(1 << 16);

    private KeptSum()
    {
    }

    /// <summary>The sum of a text.</summary>
    /// <param name="document">The document, as the graph keeps it.</param>
    /// <param name="place">Where it is kept.</param>
    /// <param name="digest">The digest that it is kept with.</param>
    /// <param name="assertions">What it asserts.</param>
    /// <param name="tree">The tree of its provisions.</param>
    /// <param name="placeOf">The place of a label; null for one that it lacks.</param>
    public static string Of(
        Document document, TextPlace place, string digest, IReadOnlyDictionary<Assertion, int> assertions, ProvisionTree tree,
        Func<string?, int?> placeOf)
    {
        var sum = new KeptSum();
        sum.Add(place.Instrument);
        sum.Add(place.Letter);
        sum.Add(digest);
        sum.Add(JsonText.Of(document.Head));
        foreach ((int at, DocumentProvision provision) in document.Provisions.Index())
        {
            sum.Add(provision, tree.Parent(at));
        }

        foreach (DocumentCitation citation in document.Citations.OrderBy(c => placeOf(c.Source)).ThenBy(c => c.Span.Start))
        {
            sum.Add(citation);
        }

        // A statement of a text about itself is not kept.
        foreach (DocumentStatement statement in document.Statements.Where(s => s.Object.Instrument?.Id != s.Subject.Id))
        {
            sum.Add(statement.Subject.Id.Value);
            sum.Add((int)statement.Relation);
            sum.Add(statement.Object.Instrument?.Id.Value);
            sum.Add(statement.Object.Body is { } body ? BodyWords.IdOf(body).Value : null);
            sum.Add(statement.Source);
        }

        foreach (DocumentDiagnostic diagnostic in document.Diagnostics)
        {
            sum.Add(diagnostic.Code);
            sum.Add(diagnostic.Message);
            sum.Add(placeOf(diagnostic.Source));
            sum.Add(diagnostic.CitationStart);
        }

        foreach ((Assertion assertion, int count) in assertions
            .OrderBy(a => a.Key.Reference, StringComparer.Ordinal).ThenBy(a => a.Key.Aspect).ThenBy(a => a.Key.Value, StringComparer.Ordinal))
        {
            sum.Add(assertion.Reference);
            sum.Add((int)assertion.Aspect);
            sum.Add(assertion.Value);
            sum.Add(count);
        }

        return Convert.ToHexStringLower(SHA256.HashData(sum.written.WrittenSpan).AsSpan(0, Bytes));
    }

    private void Add(DocumentProvision provision, int? parent)
    {
        Add(provision.Label);
        Add((int)provision.Kind);
        Add(provision.Number);
        Add(provision.Verb);
        Add(provision.Action);
        Add(provision.Text);
        Add(parent);
        Add(JsonText.OfMarks(provision.Marks));
    }

    private void Add(DocumentCitation citation)
    {
        Add(citation.Source);
        Add(citation.Span.Start);
        Add(citation.Span.End);
        Add(citation.Text);
        Add((int)citation.Status);
        Add(citation is { Status: CitationStatus.Resolved, Target: { } target } ? target.Id.Value : null);
        Add(citation.Candidates.Count);
        foreach (CitedInstrument candidate in citation.Candidates)
        {
            Add(candidate.Id.Value);
        }

        Add(citation.Pinpoint);
        Add(citation.Parts.Count);
        foreach (string part in citation.Parts)
        {
            Add(part);
        }

        Add(DayText.Of(citation.CitedDate));
        Add(citation.CitedTitle);
        Add(citation.CitedName);
        Add(citation.Verb);
        Add((int)citation.Relation);
    }

    // Each value begins by its length, so that no two lists of values are written alike.
    private void Add(string? value)
    {
        int length = value is null ? 0 : Encoding.UTF8.GetByteCount(value);
        Add(value is null ? -1 : length);
        if (value is not null)
        {
            Encoding.UTF8.GetBytes(value, written.GetSpan(length));
            written.Advance(length);
        }
    }

    private void Add(int? value)
    {
        Add(value is null ? 0 : 1);
        Add(value ?? 0);
    }

    private void Add(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(written.GetSpan(sizeof(int)), value);
        written.Advance(sizeof(int));
    }
}
