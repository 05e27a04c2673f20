using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Derivation.Discrepancies;

/// <summary>
/// A text as it is held against another language's, paragraph by paragraph. Subparagraphs and the footnotes that are marked in a paragraph are
/// parts of it: words stand in another order in another language.
/// </summary>
internal sealed class ParallelText
{
    private readonly Dictionary<string, string> _paragraphs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly string _all;

    /// <summary>A text.</summary>
    /// <param name="document">The document, as the graph keeps it.</param>
    public ParallelText(Document document)
    {
        Document = document;
        Language = Languages.Find(document.Language)!.Name;
        Dictionary<string, DocumentProvision> provisions = document.Provisions.ToDictionary(p => p.Label, StringComparer.Ordinal);
        var bearers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DocumentProvision provision in document.Provisions)
        {
            foreach (NoteMark mark in provision.Marks)
            {
                bearers.TryAdd(mark.Note, provision.Label);
            }
        }

        foreach (DocumentProvision provision in document.Provisions)
        {
            _paragraphs[provision.Label] = Paragraph(provision, provisions, bearers);
        }

        foreach (IGrouping<string, DocumentProvision> paragraph in document.Provisions.GroupBy(p => _paragraphs[p.Label]))
        {
            _words[paragraph.Key] = PrintedNumbers.Alike(string.Join('\n', paragraph.Select(p => p.Text)));
        }

        _all = string.Join('\n', _words.Values);
        // The cover is no part of the text: it names the report that the text was recommended in, in some languages.
        Dictionary<string, ProvisionKind> kinds = document.Provisions.ToDictionary(
            p => Translation.WithoutLanguage(p.Label), p => p.Kind, StringComparer.Ordinal);
        Cited =
        [
            .. document.Citations.Select(c => (Citation: c, Number: CitedNumber.Of(c)))
                .Where(c => c.Number is not null && kinds[_paragraphs[c.Citation.Source]] != ProvisionKind.Head)
                .Select(c => new ParallelCitation(_paragraphs[c.Citation.Source], c.Number!, c.Citation)),
        ];
    }

    public Document Document { get; }

    /// <summary>The name of its language.</summary>
    public string Language { get; }

    /// <summary>What it cites by a number or a symbol.</summary>
    public IReadOnlyList<ParallelCitation> Cited { get; }

    /// <summary>Whether it prints a number anywhere.</summary>
    public bool Prints(CitedNumber number) => number.IsIn(_all);

    /// <summary>Whether a paragraph prints a number.</summary>
    /// <param name="paragraph">The label of the paragraph, without language; null for none.</param>
    /// <param name="number">The number.</param>
    public bool Prints(string? paragraph, CitedNumber number) =>
        paragraph is not null && _words.TryGetValue(paragraph, out string? words) && number.IsIn(words);

    /// <summary>Whether a paragraph prints one of the small numbers of days and paragraphs.</summary>
    /// <param name="paragraph">The label of the paragraph, without language.</param>
    /// <param name="number">The number.</param>
    public bool Prints(string paragraph, int number) =>
        PrintedNumbers.Has(_words[paragraph], number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The paragraphs that print a number.</summary>
    public IEnumerable<string> ThatPrint(CitedNumber number) => _words.Where(w => number.IsIn(w.Value)).Select(w => w.Key);

    /// <summary>A label as this text has it.</summary>
    public string Label(string bare) => Translation.InLanguage(bare, Document.Language);

    private static string Paragraph(
        DocumentProvision provision, Dictionary<string, DocumentProvision> provisions, Dictionary<string, string> bearers)
    {
        // Two notes may mark each other.
        var passed = new HashSet<string>(StringComparer.Ordinal);
        for (DocumentProvision at = provision; ;)
        {
            string? above = at.Kind == ProvisionKind.Footnote && bearers.TryGetValue(at.Label, out string? bearer) ? bearer : at.Parent;
            if (!passed.Add(at.Label) || above is null || !provisions.TryGetValue(above, out DocumentProvision? whole)
                || whole.Kind is ProvisionKind.Annex or ProvisionKind.Section)
            {
                return Translation.WithoutLanguage(at.Label);
            }

            at = whole;
        }
    }
}

/// <summary>A citation of something by its number.</summary>
/// <param name="Paragraph">The label, without language, of the paragraph that it stands in, or in whose notes.</param>
/// <param name="Number">The number.</param>
/// <param name="Citation">The citation.</param>
internal sealed record ParallelCitation(string Paragraph, CitedNumber Number, DocumentCitation Citation)
{
    public string Target => Citation.Target!.Id.Value;
}
