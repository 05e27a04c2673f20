using System.Globalization;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Plain text and Markdown to blocks. Lines that a page or a column broke are joined again, page furniture is left out, and footnotes
/// that interrupt a sentence at a page's foot are put after the paragraph that they interrupt.
/// </summary>
internal sealed class PlainTextReader
{
    private readonly List<TextPiece> _pieces = [];
    private readonly bool _superscriptNotes;
    private TextPiece? _body;
    private TextPiece? _note;
    private bool _inHead = true;
    private bool _gap = true;
    private int _lastNote;
    private int _widest;
    private int _line;

    private PlainTextReader(string text) =>
        _superscriptNotes = text.AsSpan().IndexOfAny('¹', '²', '³') >= 0 || text.AsSpan().IndexOfAnyInRange('⁴', '⁹') >= 0;

    /// <summary>The blocks of a text, in reading order.</summary>
    public static List<Block> Read(string text)
    {
        var reader = new PlainTextReader(text);
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            reader._line++;
            reader.Take(line);
        }

        var blocks = new List<Block>(reader._pieces.Count);
        foreach (TextPiece piece in reader._pieces)
        {
            blocks.Add(new Block(piece.ToString(), piece.Note, Place: new SourcePlace(piece.Line)));
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
            _note = Add(new TextPiece(words[skip..].TrimStart(), marker, _line));
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
            _body = Add(new TextPiece(words, null, _line));
            _inHead = _inHead && !EnactingFormula.Is(words) && !EnactingFormula.OpensStatement(words);
        }
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
            return !_gap && (char.IsLower(words[0]) || before.OpensBracket || (before.IsTitle && !EnactingFormula.Is(words)));
        }

        if (before.IsBareNumber)
        {
            return !ListMark.StartsNumbered(words);
        }

        bool begins = StartsParagraph(words) || EnactingFormula.Is(words);
        return !begins && (_gap ? ContinuesOverGap(before, words) : !EndsInRun(before, words) && !(before.IsHeading && char.IsUpper(words[0])));
    }

    // Over an empty line: an unfinished sentence that goes on in small letters, or whose lines are all full.
    private bool ContinuesOverGap(TextPiece before, ReadOnlySpan<char> words) =>
        IsUnfinished(before) && (char.IsLower(words[0]) || (before.IsWrapped && before.Last != ',' && !IsShort(before)));

    // Inside a run of lines: a short line that ends a sentence ends its paragraph.
    private bool EndsInRun(TextPiece before, ReadOnlySpan<char> words) =>
        (!IsUnfinished(before) || (before.Last == ',' && OpeningWords.StartsPreambular(words))) && char.IsUpper(words[0])
        && (IsShort(before) || before.Last is ';' or ',');

    private static bool IsUnfinished(TextPiece piece) => piece.Last is not ('.' or ';' or ':' or '”' or '"' or '!' or '?');

    private bool IsShort(TextPiece piece) => piece.LastLine * 4 < _widest * 3;

    private static bool StartsParagraph(ReadOnlySpan<char> words) =>
        ListMark.Starts(words) || AnnexHeading.Is(words);

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
