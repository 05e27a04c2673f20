using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Citations.Dates;

/// <summary>
/// The reports, letters and statements of which a document gives both day and symbol, in the text or in a note, wherever that stands. Read only
/// when one is spoken of without its symbol, which in most documents none is.
/// </summary>
/// <param name="parts">The document's provisions.</param>
internal sealed class DatedDocuments(IReadOnlyList<Part> parts)
{
    // In tokens.
    private const int FarthestReport = 24;

    private readonly List<(DatedDocument Document, string Symbol)> _known = [];
    private readonly HashSet<string> _reports = new(StringComparer.Ordinal);
    private bool _isRead;

    /// <summary>The symbol of the only report that the document cites, be it with its day or without; null where it cites none or several, or one of
    /// another author.</summary>
    /// <param name="authors">The first words of the author.</param>
    public string? OnlyReport(WordSet authors)
    {
        ReadOnce();
        string? only = _reports.Count == 1 ? _reports.First() : null;
        return only is not null && _known.TrueForAll(k => k.Symbol != only || k.Document.Author is []
            || authors.Has(k.Document.Author[0]) || authors.Has(k.Document.Author[^1])) ? only : null;
    }

    /// <summary>The symbols of what this may be; none where the document gives none.</summary>
    public IReadOnlyList<string> SymbolsOf(DatedDocument spokenOf)
    {
        ReadOnce();

        // "the letter of the President of the Council" is "the letter from its President" where no other of that day is more like it, and "the
        // report" is what was sent with a letter.
        int most = _known.Select(k => spokenOf.Likeness(k.Document)).DefaultIfEmpty().Max();
        return most == 0 ? [] : [.. _known.Where(k => spokenOf.Likeness(k.Document) == most).Select(k => k.Symbol).Distinct(StringComparer.Ordinal)];
    }

    private void ReadOnce()
    {
        if (!_isRead)
        {
            _isRead = true;
            ReadAll();
        }
    }

    private void ReadAll()
    {
        var notes = parts.Where(p => p.Kind == ProvisionKind.Footnote).ToDictionary(p => p.Label, StringComparer.Ordinal);
        var tokens = new TokenList();
        foreach (Part part in parts)
        {
            if (part.Kind == ProvisionKind.Head)
            {
                continue;
            }

            tokens.Fill(part.Words);
            for (int i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Kind == TokenKind.Mark)
                {
                    Know(tokens, tokens.Is(i - 1, ',') ? i - 1 : i, SymbolIn(NoteOf(part, tokens[tokens[i]], notes)), isAdjacent: true);
                }
                else if (tokens.Is(i, '('))
                {
                    // "(S/2004/916; S/2004/915)"
                    for (int s = i + 1; s < tokens.Count && !tokens.Is(s, ')'); s++)
                    {
                        string? symbol = tokens[s].IsCapital && !tokens.Is(s - 1, '/') ? DatedDocument.SymbolAt(tokens.Text, tokens[s].Start) : null;
                        Know(tokens, i, symbol, isAdjacent: false);
                        KnowReport(tokens, i, symbol);
                    }
                }
            }
        }
    }

    // Behind the subject a bracket is still the report's, but a note may be that of a text named there.
    private void Know(TokenList tokens, int end, string? symbol, bool isAdjacent)
    {
        if (symbol is not null && DocumentDate.DayBefore(tokens, end, isAdjacent) is int day and >= 0
            && (DatedDocument.Read(tokens, day, 0) ?? DatedDocument.ReadMember(tokens, day)) is DatedDocument document)
        {
            _known.Add((document, symbol));
        }
    }

    private void KnowReport(TokenList tokens, int open, string? symbol)
    {
        for (int i = open - 1; symbol is not null && i >= Math.Max(0, open - FarthestReport) && !tokens.Is(i, ';'); i--)
        {
            if (tokens[i].Word is Keyword.Report or Keyword.Reports)
            {
                _reports.Add(symbol);
                return;
            }
        }
    }

    private static string? NoteOf(Part part, ReadOnlySpan<char> mark, Dictionary<string, Part> notes)
    {
        string? label = part.NoteOf(Superscript.ToPlain(mark));
        return label is not null && notes.TryGetValue(label, out Part? note) ? note.Words : null;
    }

    private static string? SymbolIn(string? note) =>
        note is null ? null : DatedDocument.SymbolAt(note, note.StartsWith("See ", StringComparison.Ordinal) ? "See ".Length : 0);
}
