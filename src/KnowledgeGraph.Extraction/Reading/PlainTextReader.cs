using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Plain text and Markdown to blocks. Lines that a page or a column broke are joined again, page furniture is left out, and footnotes
/// that interrupt a sentence at a page's foot are put after the paragraph that they interrupt.
/// </summary>
internal sealed class PlainTextReader
{
    private const string Comment = "<!--";
    private const string EndOfComment = "-->";

    private readonly List<TextPiece> _pieces = [];
    private readonly bool _superscriptNotes;
    private readonly string _text;
    private readonly DraftingForms _forms;
    private readonly PageFurniture _furniture;
    private readonly HashSet<string> _coverSymbols = new(StringComparer.Ordinal);
    private CutWords? _cutWords;
    private bool _isComment;
    private bool _endsSoft;
    private bool _wasSoft;
    private TextPiece? _body;
    private TextPiece? _note;
    private bool _inHead = true;
    private bool _gap = true;
    private bool _isItem;
    private bool _isList;
    private int _lastNote;
    private int _widest;
    private int _line;

    private PlainTextReader(string text, DraftingForms forms)
    {
        (_text, _forms, _furniture) = (text, forms, new PageFurniture(forms));
        _superscriptNotes = text.AsSpan().IndexOfAny('¹', '²', '³') >= 0 || text.AsSpan().IndexOfAnyInRange('⁴', '⁹') >= 0
            || text.Contains("<sup>", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The blocks of a text, in reading order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language that it is written in.</param>
    /// <param name="budget">What reading the file may cost; null for a text that is in none.</param>
    /// <exception cref="UnreadableDocumentException">The budget is spent.</exception>
    public static List<Block> Read(string text, Language language, ReadingBudget? budget = null)
    {
        var reader = new PlainTextReader(text, DraftingForms.Of(language));
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            budget?.GoOn();
            reader._line++;
            reader.Take(line);
        }

        var blocks = new List<Block>(reader._pieces.Count);
        foreach (TextPiece piece in reader._pieces)
        {
            budget?.GoOn();
            blocks.Add(new Block(piece.ToString(), piece.Note, Place: new SourcePlace(piece.Line)));
        }

        blocks = TypedNotes.Find(blocks);
        bool areRaised = reader._superscriptNotes || blocks.Exists(b => b.Note is null && Superscript.IndexIn(b.Text) >= 0);
        return areRaised ? RepeatedMarks.Raise(blocks) : GluedMarks.Separate(blocks);
    }

    private void Take(ReadOnlySpan<char> line)
    {
        line = _isComment || line.Contains(Comment, StringComparison.Ordinal) ? Uncommented(line) : line;
        int glued = line.IndexOf(InlineMarkup.GluedBold);
        if (glued > 0 && !line[(glued + 4)..].IsWhiteSpace())
        {
            Take(line[..glued]);
            _gap = true;
            line = line[(glued + 4)..];
        }

        string words = WithoutBullet(Unquoted(InlineMarkup.Strip(line)));
        if (words.Length == 0)
        {
            _gap = true;
            return;
        }

        if (!_inHead && _furniture.Is(words, _coverSymbols))
        {
            _gap = true;
            return;
        }

        // A soft hyphen is printed where it ends a line.
        (_wasSoft, _endsSoft) = (_endsSoft, line.TrimEnd() is [.., '\u00AD']);
        TakeWords(words);
        _widest = Math.Max(_widest, words.Length);
        _gap = false;
    }

    private void TakeWords(string words)
    {
        if (NoteAt(words, out string marker, out int skip))
        {
            _note = Add(new TextPiece(words[skip..].TrimStart(), marker, _line, _forms));
            _lastNote = int.TryParse(marker, out int n) ? n : _lastNote;
        }
        else if (_note is not null && !_gap && !StartsParagraph(words))
        {
            Append(_note, words);
        }
        else if (_body is not null && Continues(_body, words))
        {
            _note = null;
            Append(_body, words);
        }
        else
        {
            _note = null;
            _body = Add(new TextPiece(words, null, _line, _forms));
            if (_inHead && CoverSymbol.Is(words))
            {
                _coverSymbols.Add(words);
            }

            _inHead = _inHead && !_forms.Formula.Is(words) && !_forms.Formula.OpensStatement(words);
        }
    }

    private static string Unquoted(string words)
    {
        ReadOnlySpan<char> rest = words;
        while (ParagraphSign.IsQuoted(rest))
        {
            rest = rest[1..].TrimStart();
        }

        return rest.Length == words.Length ? words : rest.ToString();
    }

    // The items of a list that a paragraph introduces, "the following benchmarks:", belong to it and keep their bullets.
    private string WithoutBullet(string words)
    {
        bool isBulleted = ParagraphSign.IsBulleted(words, _forms);
        _isList = ParagraphSign.HasBullet(words) && (_isList || _body?.Last == ':');
        _isItem = isBulleted && !_isList;
        return _isItem ? words[2..] : words;
    }

    // The words of the whole text are looked at only where a line ends in a hyphen.
    private void Append(TextPiece piece, string words)
    {
        bool mayBeCut = CutWords.IsHyphen(piece.Last) && char.IsLower(words[0]);
        _cutWords ??= mayBeCut ? new CutWords([.. _text.Split(['\n', '\r']).Select(l => InlineMarkup.Strip(l)).Where(l => l.Length > 0)]) : null;
        piece.Append(words, mayBeCut && _cutWords!.IsHyphenated(piece.LastWords, words), _wasSoft && !_gap);
    }

    // What stands between <!-- and --> is not printed.
    private ReadOnlySpan<char> Uncommented(ReadOnlySpan<char> line)
    {
        var printed = new StringBuilder(line.Length);
        while (!line.IsEmpty)
        {
            int end = line.IndexOf(_isComment ? EndOfComment : Comment);
            printed.Append(_isComment ? default : end < 0 ? line : line[..end]);
            line = end < 0 ? default : line[(end + (_isComment ? EndOfComment : Comment).Length)..];
            _isComment = end >= 0 ? !_isComment : _isComment;
        }

        return printed.ToString();
    }

    private TextPiece Add(TextPiece piece)
    {
        _pieces.Add(piece);
        return piece;
    }

    // Whether a line goes on with the paragraph before it.
    private bool Continues(TextPiece before, ReadOnlySpan<char> words)
    {
        if (_inHead)
        {
            return !_gap && (char.IsLower(words[0]) || before.OpensBracket || (before.IsTitle && !_forms.Formula.Is(words)));
        }

        if (before.IsBareNumber)
        {
            return !_forms.Marks.StartsNumbered(words);
        }

        bool begins = _isItem || StartsParagraph(words) || _forms.Formula.Is(words);
        return !begins && ((before.EndsInStroke && char.IsAsciiDigit(words[0]))
            || (_gap ? ContinuesOverGap(before, words) : !EndsInRun(before, words) && !(before.IsHeading && Letters.IsCapital(words[0]))));
    }

    // Over an empty line: an unfinished sentence that goes on in small letters, or whose lines are all full.
    private bool ContinuesOverGap(TextPiece before, ReadOnlySpan<char> words) =>
        IsUnfinished(before)
        && ((char.IsLower(words[0]) && !OpensSmall(before, words)) || (before.IsWrapped && !Stops.IsComma(before.Last) && !IsShort(before)));

    // Where paragraphs open with small letters, one that ends with a comma is ended.
    private bool OpensSmall(TextPiece before, ReadOnlySpan<char> words) =>
        Stops.IsComma(before.Last) && _forms.Openings.IsInAnyCase && (!before.IsWrapped || _forms.Openings.StartsPreambular(words));

    // Inside a run of lines: a short line that ends a sentence ends its paragraph.
    private bool EndsInRun(TextPiece before, ReadOnlySpan<char> words) =>
        (!IsUnfinished(before) || (Stops.IsComma(before.Last) && _forms.Openings.StartsPreambular(words))) && _forms.Openings.MayOpen(words[0])
        && (IsShort(before) || Stops.IsSemicolon(before.Last) || Stops.IsComma(before.Last));

    private static bool IsUnfinished(TextPiece piece) =>
        piece.Last is not ('”' or '"' or '!' or '?') && (Stops.IsComma(piece.Last) || !Stops.Is(piece.Last));

    private bool IsShort(TextPiece piece) => piece.LastLine * 4 < _widest * 3;

    private bool StartsParagraph(ReadOnlySpan<char> words) =>
        _forms.Marks.Starts(words) || _forms.Annexes.Is(words) || IsNumbered(words) || TypedNotes.StartsBracketed(words);

    private bool IsNumbered(ReadOnlySpan<char> words) =>
        _forms.Numbers.TryRead(words, out _, out _, out _) || _forms.Numbers.TryPreambular(words, out _);

    // A footnote begins with superscript digits; in text taken out of a PDF with plain ones, in sequence, at the foot of a page.
    private bool NoteAt(ReadOnlySpan<char> words, out string marker, out int skip)
    {
        skip = Superscript.Length(words);
        if (skip > 0)
        {
            marker = Superscript.ToPlain(words[..skip]);
            return true;
        }

        marker = "";
        if (_superscriptNotes || _inHead || !(_gap || _note is not null))
        {
            return false;
        }

        int digits = words.IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 3 || words[digits] is '.' or '/' or ',' or '-' or ')' || IsNumbered(words))
        {
            return false;
        }

        ReadOnlySpan<char> rest = words[digits..].TrimStart();
        int number = int.Parse(words[..digits], CultureInfo.InvariantCulture);
        if (rest.IsEmpty || !(char.IsUpper(rest[0]) || rest[0] is '“' or '(' or 'h') || number <= _lastNote || number > _lastNote + 2)
        {
            return false;
        }

        marker = words[..digits].ToString();
        skip = digits;
        return true;
    }
}
