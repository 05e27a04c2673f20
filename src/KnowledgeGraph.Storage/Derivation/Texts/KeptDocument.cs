using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Derivation.Texts;

/// <summary>
/// The document of a text that another store kept: as it is kept, with its labels and its tree. Of the instruments that it cites it has
/// the ids alone: what it says of them is in its assertions.
/// </summary>
internal static class KeptDocument
{
    /// <summary>Makes it.</summary>
    /// <exception cref="ArgumentException">The text is not as texts have to be.</exception>
    public static Document Of(KeptText text)
    {
        string language = Translation.LanguageOf(text.Letter);
        Require(text, text.Head.Id == text.Instrument, $"has the head of {text.Head.Id}");
        Require(text, Languages.Find(language) is not null, $"is in the language {language}, which is none of the United Nations");
        Require(text, Translation.PartOf(text.Letter) is null or [>= 'A' and <= 'X'], "is no part of a resolution");
        Require(text, text.Letter.Length == 0 || text.Provisions is [{ } top, ..] && top.Id.Label == text.Letter, "does not begin with its own part");

        // A text that counts stands at the places of its part, whatever its language.
        int first = text.Provisions is [{ } begins, ..] && begins.Ordinal == ResolutionPart.FirstPlace(Translation.PartOf(text.Letter))
            ? begins.Ordinal : ResolutionPart.FirstPlace(text.Letter);
        string within = text.Letter.Length == 0 ? "" : text.Letter + ":";
        foreach ((int at, Provision provision) in text.Provisions.Index())
        {
            string label = provision.Id.Label;
            Require(text, provision.Id.Instrument == text.Instrument, $"has the provision {provision.Id} of another");
            Require(text, label == text.Letter || label.StartsWith(within, StringComparison.Ordinal), $"has a provision {label} outside it");
            Require(text, provision.Ordinal == first + at, $"has {label} at the place {provision.Ordinal}, not {first + at}");
        }

        var document = new Document
        {
            Source = "what was kept",
            Head = text.Head,
            Language = language,
            Provisions = [.. text.Provisions.Select(p => p.InDocument())],
            Citations = [.. text.Citations.Select(Citation)],
            Statements = [.. text.Statements.Select(Statement)],

            // Where it and another language differ is found anew.
            Diagnostics = [.. text.Diagnostics.Where(d => !DiagnosticCodes.IsOfLanguages(d.Code))],
        };
        DocumentCheck.Check(document);
        HashSet<string> labels = [.. document.Provisions.Select(p => p.Label)];
        foreach (DocumentProvision provision in document.Provisions)
        {
            Require(text, provision.Parent is null || labels.Contains(provision.Parent), $"lacks {provision.Parent}, of which {provision.Label} is a part");
        }

        foreach (KeptStatement statement in text.Statements)
        {
            Require(text, statement.Object is null != statement.Body is null, $"has a statement in {statement.Source} with no object, or two");
            Require(text, statement.Object?.Id != statement.Subject.Id, $"states in {statement.Source} something of {statement.Subject.Id} and itself");
        }

        return document with { Part = Translation.PartOf(text.Letter) };
    }

    private static DocumentCitation Citation(KeptCitation citation) => new()
    {
        Source = citation.Source,
        Span = citation.Span,
        Text = citation.Text,
        Status = citation.Status,
        Target = citation.Cited is { } cited ? Cited(cited) : null,
        Candidates = [.. citation.Candidates.Select(Cited)],
        Pinpoint = citation.Pinpoint,
        Parts = citation.Parts,
        CitedDate = citation.CitedDate,
        CitedTitle = citation.CitedTitle,
        CitedName = citation.CitedName,
        Verb = citation.Verb,
        Relation = citation.Relation,
    };

    private static DocumentStatement Statement(KeptStatement statement) => new(
        Cited(statement.Subject), statement.Relation,
        statement.Object is { } thing ? StatementObject.Of(Cited(thing)) : StatementObject.Of(statement.Body?.Name ?? ""), statement.Source);

    private static CitedInstrument Cited(KeptReference reference) => new() { Id = new InstrumentId(reference.Id) };

    private static void Require(KeptText text, bool holds, string what)
    {
        if (!holds)
        {
            throw new ArgumentException($"the text {(text.Instrument + " " + text.Letter).TrimEnd()} {what}.", nameof(text));
        }
    }
}
