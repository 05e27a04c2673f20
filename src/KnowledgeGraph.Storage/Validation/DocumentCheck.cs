using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Validation;

/// <summary>What every document has to keep to, so that a defect of its maker is named and not a constraint of the file.</summary>
internal static class DocumentCheck
{
    // A label stands behind an id in the keys of provisions, which an index has to take.
    private const int LongestLabel = 500;

    /// <exception cref="ArgumentException">A label is used twice or stands outside the part, a citation stands nowhere, or a resolved one leads
    /// nowhere; or an id or label is longer than an index takes.</exception>
    public static void Check(Document document)
    {
        Require(
            document, Languages.Find(document.Language) is not null,
            $"is in the language {document.Language}, which is none of the United Nations");
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (DocumentProvision provision in document.Provisions)
        {
            Require(document, provision.Label.Length <= LongestLabel, $"has a label of {provision.Label.Length} characters; {LongestLabel} are the most");
            Require(document, labels.Add(provision.Label), $"has two provisions {provision.Label}");
            Require(
                document,
                document.Part is null || provision.Label == document.Part || ResolutionPart.LetterOf(provision.Label) == document.Part,
                $"is part {document.Part} and has a provision {provision.Label} outside it");
        }

        var starts = new HashSet<(string, int)>();
        foreach (DocumentCitation citation in document.Citations)
        {
            Require(document, labels.Contains(citation.Source), $"has a citation in {citation.Source}, which it lacks");
            Require(document, starts.Add((citation.Source, citation.Span.Start)), $"has two citations at {citation.Source}@{citation.Span.Start}");
            Require(
                document,
                citation.Status != CitationStatus.Resolved || citation.Target is not null,
                $"has a resolved citation without target at {citation.Source}@{citation.Span.Start}");
        }

        foreach (DocumentStatement statement in document.Statements)
        {
            Require(document, labels.Contains(statement.Source), $"has a statement in {statement.Source}, which it lacks");
        }

        if (Ids(document).FirstOrDefault(id => id.Value?.Length > IndexedName.Longest) is { Value: { } longest })
        {
            throw new ArgumentException(
                $"{document.Source}: the document has an id of {longest.Length} characters; {IndexedName.Longest} are the most. "
                    + $"{nameof(InstrumentId.FromTitle)} makes one of any title.",
                nameof(document));
        }
    }

    private static IEnumerable<InstrumentId> Ids(Document document) =>
    [
        document.Head.Id,
        .. document.Citations.SelectMany(c => c.Candidates.Select(i => i.Id).Append(c.Target?.Id ?? default)),
        .. document.Statements.SelectMany(s => new[] { s.Subject.Id, s.Object.Instrument?.Id ?? default }),
        .. document.Annexed.Select(a => a.Id),
        .. document.Names.Select(n => n.Instrument),
    ];

    /// <summary>What is said where two texts of one instrument have a label in common.</summary>
    public static GraphStoreException LabelTaken(Document document, string label) =>
        new($"another text of {document.Head.Id} has its {label} already: load the resolution as a whole or its parts, not both.");

    private static void Require(Document document, bool holds, string what)
    {
        if (!holds)
        {
            throw new ArgumentException($"{document.Source}: the document {document.Head.Id} {what}.", nameof(document));
        }
    }
}
