using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Properties;

/// <summary>What holds for the document of any text whatever.</summary>
internal static class Invariants
{
    /// <summary>One sentence for each thing that does not hold.</summary>
    public static IEnumerable<string> Broken(Document document)
    {
        var parts = new Dictionary<string, DocumentProvision>(StringComparer.Ordinal);
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (DocumentProvision part in document.Provisions)
        {
            if (!parts.TryAdd(part.Label, part))
            {
                yield return $"two parts are labelled {part.Label}";
            }

            order.TryAdd(part.Label, order.Count);
            foreach (string broken in BrokenIn(part))
            {
                yield return $"{part.Label}: {broken}";
            }
        }

        foreach (DocumentProvision part in document.Provisions.Where(p => p.Parent is not null))
        {
            if (!order.TryGetValue(part.Parent!, out int parent))
            {
                yield return $"{part.Label} is a part of {part.Parent}, which is not there";
            }
            else if (parent >= order[part.Label] && part.Kind != ProvisionKind.Footnote)
            {
                yield return $"{part.Label} stands before {part.Parent}, of which it is a part";
            }
        }

        DocumentCitation? before = null;
        foreach (DocumentCitation citation in document.Citations)
        {
            foreach (string broken in BrokenIn(citation, parts, order, before))
            {
                yield return $"{citation.Source}@{citation.Span.Start}: {broken}";
            }

            before = citation;
        }

        foreach (DocumentStatement statement in document.Statements.Where(s => !parts.ContainsKey(s.Source)))
        {
            yield return $"a statement stands in {statement.Source}, which is not there";
        }

        foreach (DocumentDiagnostic diagnostic in document.Diagnostics.Where(d => d.Source is string source && !parts.ContainsKey(source)))
        {
            yield return $"{diagnostic.Code} is about {diagnostic.Source}, which is not there";
        }

        foreach (AnnexedInstrument annexed in document.Annexed.Where(a => !parts.ContainsKey(a.Annex)))
        {
            yield return $"the text annexed in {annexed.Annex}, which is not there: {annexed.Id}";
        }
    }

    private static IEnumerable<string> BrokenIn(DocumentProvision part)
    {
        if (part.Text.AsSpan().IndexOfAny('\n', '\r') >= 0)
        {
            yield return "the text is on several lines";
        }

        if (part.Verb is string verb && !part.Text.Contains(verb, StringComparison.Ordinal))
        {
            yield return $"the opening words \"{verb}\" are not in the text";
        }

        int end = 0;
        foreach (NoteMark mark in part.Marks)
        {
            if (mark.Span.Start < end || mark.Span.IsEmpty || mark.Span.End > part.Text.Length)
            {
                yield return $"the mark of {mark.Note} is outside the text or out of order";
            }

            end = mark.Span.End;
        }
    }

    private static IEnumerable<string> BrokenIn(
        DocumentCitation citation, Dictionary<string, DocumentProvision> parts, Dictionary<string, int> order, DocumentCitation? before)
    {
        if (!parts.TryGetValue(citation.Source, out DocumentProvision? part))
        {
            yield return "its part is not there";
            yield break;
        }

        if (citation.Span.Start < 0 || citation.Span.IsEmpty || citation.Span.End > part.Text.Length)
        {
            yield return $"it ends at {citation.Span.End} of {part.Text.Length}";
        }
        else if (!citation.Span.Of(part.Text).SequenceEqual(citation.Text))
        {
            yield return $"its words are \"{citation.Text}\" and not those under its span";
        }

        if (before is not null && order[before.Source] > order[citation.Source])
        {
            yield return $"it stands behind a citation of {before.Source}";
        }

        if (before is not null && before.Source == citation.Source && before.Span.End > citation.Span.Start)
        {
            yield return "it overlaps the one before it";
        }

        if (citation.Status == CitationStatus.Resolved && citation.Target is null)
        {
            yield return "it is resolved and has no target";
        }

        if (citation.Status == CitationStatus.Ambiguous != citation.Candidates.Count > 1)
        {
            yield return $"it is {citation.Status} and has {citation.Candidates.Count} candidates";
        }

        foreach (CitedInstrument instrument in citation.Candidates.Append(citation.Target).OfType<CitedInstrument>()
            .Where(i => string.IsNullOrEmpty(i.Id.Value)))
        {
            yield return $"{instrument.Title} has no id";
        }
    }
}
