using System.Text;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Plain text and Markdown to blocks. Lines that a page or a column broke are joined again, page furniture is left out, and footnotes
/// that interrupt a sentence at a page's foot are put after the paragraph that they interrupt.
/// </summary>
internal sealed class PlainTextReader
{
    private readonly List<Piece> _pieces = [];
    private readonly bool _superscriptNotes;
    private Piece? _body;
    private Piece? _note;
    private bool _inHead = true;
    private bool _gap = true;
    private int _lastNote;
    private int _widest;

    private PlainTextReader(string text) => _superscriptNotes = text.AsSpan().IndexOfAny('¹', '²', '³') >= 0 || text.AsSpan().IndexOfAnyInRange('⁴', '⁹') >= 0;

    /// <summary>The blocks of a text, in reading order.</summary>
    public static List<Block> Read(string text)
    {
        var reader = new PlainTextReader(text);
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            reader.Take(line);
        }

        var blocks = new List<Block>(reader._pieces.Count);
        foreach (Piece piece in reader._pieces)
        {
            blocks.Add(new Block(piece.ToString(), piece.Note));
        }

        return reader._superscriptNotes ? blocks : GluedMarks.Separate(blocks);
    }

    private void Take(ReadOnlySpan<char> line)
    {
        int glued = line.IndexOf(InlineMarkup.GluedBold);
        if (glued > 0 && !line[(glued + 4)..].IsWhiteSpace())
        {
            Take(line[..glued]);
            _gap = true;
            line = line[(glued + 4)..];
        }

        string words = InlineMarkup.Strip(line);
        if (words.Length == 0)
        {
            _gap = true;
            return;
        }

        if (!_inHead && PageFurniture.Is(words))
        {
            _gap = true;
            return;
        }

        TakeWords(words);
        _widest = Math.Max(_widest, words.Length);
        _gap = false;
    }

    private void TakeWords(string words)
    {
        if (NoteAt(words, out string marker, out int skip))
        {
            _note = Add(new Piece(words[skip..].TrimStart(), marker));
            _lastNote = int.TryParse(marker, out int n) ? n : _lastNote;
        }
        else if (_note is not null && !_gap && !StartsParagraph(words))
        {
            _note.Append(words);
        }
        else if (_body is not null && Continues(_body, words))
        {
            _note = null;
            _body.Append(words);
        }
        else
        {
            _note = null;
            _body = Add(new Piece(words, null));
            _inHead = _inHead && !EnactingFormula.Is(words) && !EnactingFormula.OpensStatement(words);
        }
    }

    private Piece Add(Piece piece)
    {
        _pieces.Add(piece);
        return piece;
    }

    // Whether a line goes on with the paragraph before it.
    private bool Continues(Piece before, ReadOnlySpan<char> words)
    {
        char last = before.Last;
        if (_inHead)
        {
            return !_gap && (char.IsLower(words[0]) || before.OpensBracket || (before.IsTitle && !EnactingFormula.Is(words)));
        }

        if (before.IsBareNumber)
        {
            return !StartsNumbered(words);
        }

        if (StartsParagraph(words) || EnactingFormula.Is(words))
        {
            return false;
        }

        bool unfinished = last is not ('.' or ';' or ':' or '”' or '"' or '!' or '?');
        if (_gap)
        {
            return unfinished && (char.IsLower(words[0]) || (before.IsWrapped && last != ',' && before.LastLine * 4 >= _widest * 3));
        }

        // Inside a run of lines: a short line that ends a sentence ends its paragraph.
        bool ends = (!unfinished || (last == ',' && OpeningWords.StartsPreambular(words))) && char.IsUpper(words[0])
            && (before.LastLine * 4 < _widest * 3 || last is ';' or ',');
        return !ends && !(before.IsHeading && char.IsUpper(words[0]));
    }

    private static bool StartsParagraph(ReadOnlySpan<char> words) =>
        StartsNumbered(words) || ListMark.Length(words) > 0 || AnnexHeading.Is(words);

    private static bool StartsNumbered(ReadOnlySpan<char> words) => ListMark.OperativeNumber(words, out _) > 0;

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
        if (digits is < 1 or > 3 || words[digits] is '.' or '/' or ',' or '-')
        {
            return false;
        }

        ReadOnlySpan<char> rest = words[digits..].TrimStart();
        int number = int.Parse(words[..digits], System.Globalization.CultureInfo.InvariantCulture);
        if (rest.IsEmpty || !(char.IsUpper(rest[0]) || rest[0] is '“' or '(' or 'h') || number <= _lastNote || number > _lastNote + 2)
        {
            return false;
        }

        marker = words[..digits].ToString();
        skip = digits;
        return true;
    }

    /// <summary>A block in the making.</summary>
    private sealed class Piece
    {
        private readonly string _first;
        private string _last;
        private StringBuilder? _more;

        public Piece(string first, string? note)
        {
            (_first, _last, Note) = (first, first, note);
            OpensBracket = first.StartsWith('[') && !first.Contains(']');
        }

        public string? Note { get; }

        public int LastLine => _last.Length;

        public bool IsWrapped => _more is not null;

        // A footnote's mark behind the last sign is not the last sign: "the Host Country,1".
        public char Last
        {
            get
            {
                ReadOnlySpan<char> unmarked = _last.AsSpan().TrimEnd("0123456789⁰¹²³⁴⁵⁶⁷⁸⁹ ");
                return unmarked.Length > 0 && unmarked[^1] is ',' or ';' or '.' or ':' or '”' ? unmarked[^1] : _last.Length > 0 ? _last[^1] : '\0';
            }
        }

        public bool OpensBracket { get; private set; }

        public bool IsTitle => HeadLine.IsNumberedTitle(_first);

        public bool IsHeading => _more is null && AnnexHeading.Is(_first);

        public bool IsBareNumber => _more is null && ListMark.OperativeNumber(_first, out _) == _first.Length;

        // A hyphen or a stroke at a line's end belongs to the word or the symbol that the line's end has cut.
        public void Append(string words)
        {
            _more ??= new StringBuilder(_first, _first.Length + words.Length + 1);
            char last = _more.Length > 0 ? _more[^1] : ' ';
            bool cut = (last is '-' or '‑' && _more.Length > 1 && char.IsLetterOrDigit(_more[^2])) || last == '/';
            if (!cut && last != ' ')
            {
                _more.Append(' ');
            }

            _more.Append(words);
            _last = words;
            OpensBracket &= !words.Contains(']');
        }

        public override string ToString() => _more?.ToString() ?? _first;
    }
}
