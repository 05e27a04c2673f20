using System.Globalization;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>
/// Blocks to the parts of a resolution (Editorial Manual, resolutions): head, preamble, operative part, annexes, footnotes, closing.
/// A resolution that only recommends a draft to another organ is counted by the draft's paragraphs; a resolution adopted in parts A, B
/// by the parts' paragraphs with their letter before them.
/// </summary>
internal sealed partial class Segmenter
{
    private const int LongestHeading = 200;
    private const int LongestSectionNumber = 6;

    private enum Room
    {
        Head,
        Preamble,
        Operative,
        Closing,
        Annex,
        Plain,
    }

    private readonly List<Part> _parts = [];
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private readonly List<AnnexedInstrument> _annexed = [];
    private readonly List<DocumentDiagnostic> _diagnostics = [];
    private readonly HeadReader _head = new();
    private readonly ListLevels _lists = new();
    private readonly List<string> _headBlocks = [];
    private readonly Footnotes _notes = new();
    private Room _room = Room.Head;
    private Part? _current;
    private Part? _paragraph;
    private Part? _annex;
    private string _prefix = "";
    private string _sectionNumber = "";
    private string? _pendingHeading;
    private KnownBody? _firstSpeaker;
    private KnownBody? _speaker;
    private bool _awaitsAnnexTitle;
    private bool _isStatement;
    private bool _isFolded;
    private int _preambular;
    private int _operative;
    private int _unnumbered;
    private int _sections;

    /// <summary>Cuts a document into its parts.</summary>
    /// <param name="blocks">Its blocks in reading order.</param>
    /// <param name="source">What stands for it where it has no symbol.</param>
    /// <param name="speaker">The body that speaks where the text does not say so; may be null.</param>
    public static Segmented Segment(IReadOnlyList<Block> blocks, string source, KnownBody? speaker = null)
    {
        var segmenter = new Segmenter { _speaker = speaker };
        return segmenter.Run(blocks, source);
    }

    private Segmented Run(IReadOnlyList<Block> blocks, string source)
    {
        int headEnd = HeadEnd(blocks, out bool isPlain);
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            if (block.Note is string marker)
            {
                AddNote(marker, block.Text);
            }
            else if (i < headEnd)
            {
                _headBlocks.Add(block.Text);
                _head.Take(block.Text);
            }
            else
            {
                _room = _room == Room.Head ? isPlain ? Room.Plain : Room.Preamble : _room;
                _block = block;
                TakeBlock(block.Text);
            }
        }

        if (isPlain)
        {
            _diagnostics.Add(new DocumentDiagnostic(
                DiagnosticCodes.NotAResolution, "Nothing here looks like a resolution: no enacting formula, no preamble, no numbered paragraphs. Read as plain paragraphs."));
        }

        FlushHeading();
        return Finish(source);
    }

    // The head ends at the enacting formula; in a text without one, at the first paragraph of a preamble or the first numbered one.
    private static int HeadEnd(IReadOnlyList<Block> blocks, out bool isPlain)
    {
        isPlain = false;
        if (StructuredHeadEnd(blocks) is int end)
        {
            return end;
        }

        int firstParagraph = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Note is not null)
            {
                continue;
            }

            string text = blocks[i].Text;
            if (EnactingFormula.Is(text) || EnactingFormula.OpensStatement(text))
            {
                return firstParagraph >= 0 && !EnactingFormula.Is(text) ? firstParagraph : i;
            }

            if (firstParagraph < 0 && (OpensPreamble(text) || OpensOperative(text)))
            {
                firstParagraph = i;
            }
        }

        // A cover without a text: the parts of the resolution are documents of their own.
        bool isCover = firstParagraph < 0 && blocks.Any(b => HeadLine.IsNumberedTitle(b.Text));
        isPlain = firstParagraph < 0 && !isCover;
        return isCover ? blocks.Count : Math.Max(firstParagraph, 0);
    }

    private static bool OpensPreamble(string text)
    {
        OpeningWords words = OpeningWords.Read(text);
        return words is { Length: > 0, IsKnown: true, IsFinite: false } && text.Length > words.Length + 1 && text[words.Length] is ' ' or ',';
    }

    private static bool OpensOperative(string text) =>
        ListMark.OperativeNumber(text, out int number) is int length and > 0 && number == 1
        && OpeningWords.Read(text.AsSpan(length)) is { Length: > 0, IsFinite: true };

    private void TakeBlock(string text)
    {
        if (EnactingFormula.TryRead(text, out KnownBody? body))
        {
            TakeFormula(text, body!);
            return;
        }

        if (_room is Room.Preamble && EnactingFormula.OpensStatement(text))
        {
            _isStatement = true;
            _head.Take(text);
            _headBlocks.Add(text);
            _room = Room.Operative;
            return;
        }

        if (IsClosing(text))
        {
            TakeClosing(text);
            return;
        }

        if (_room != Room.Preamble && _block.Role != BlockRole.More && AnnexHeading.TryRead(text, out string label, out string title))
        {
            OpenAnnex(label, title);
            return;
        }

        if (_block.Role != BlockRole.Unknown && TakeStructured(text))
        {
            return;
        }

        if (_awaitsAnnexTitle && TakeAnnexTitle(text))
        {
            return;
        }

        // "A 1. Stresses …", "III 8. Pays …": the number of a section stands on its first paragraph's line.
        int space = text.AsSpan(0, Math.Min(text.Length, LongestSectionNumber)).IndexOf(' ');
        if (_room is Room.Preamble or Room.Operative && space > 0 && ListMark.OperativeNumber(text.AsSpan(space + 1), out _) > 0
            && (space == 1 && char.IsAsciiLetterUpper(text[0]) || RomanNumber.Value(text.AsSpan(0, space)) > 0))
        {
            Heading(text[..space]);
            text = text[(space + 1)..];
        }

        switch (_room)
        {
            case Room.Preamble:
                TakePreambular(text);
                break;
            case Room.Operative:
                TakeOperative(text);
                break;
            case Room.Plain:
                Paragraph(Unique($"P{++_unnumbered}"), ProvisionKind.Section, text, default, null);
                break;
            default:
                TakeAnnexed(text);
                break;
        }
    }

    private void TakeClosing(string text)
    {
        FlushHeading();
        _head.TakeClosing(text);
        _current = Add(Unique(_prefix + ProvisionLabel.Closing), ProvisionKind.Closing, text, null);
        _room = Room.Closing;
        _prefix = "";
    }

    // A second formula is the draft that this text recommends, or the next of the parts that it was adopted in.
    private void TakeFormula(string text, KnownBody body)
    {
        bool isFirst = _firstSpeaker is null;
        _firstSpeaker ??= body;
        _speaker = body;
        string? letter = _pendingHeading is { Length: 1 } heading && char.IsAsciiLetterUpper(heading[0]) ? heading : PartLetter();
        _lists.Clear();
        if (letter is not null)
        {
            _pendingHeading = null;
            _prefix = letter + ":";
            (_preambular, _operative, _sectionNumber) = (0, 0, "");
        }
        else if (!isFirst)
        {
            FlushHeading();
            FoldIntoHead();
            (_preambular, _operative) = (0, 0);
        }

        _headBlocks.Add(text);
        (_room, _current, _paragraph, _annex, _awaitsAnnexTitle) = (Room.Preamble, null, null, null, false);
    }

    // "A", a title, the formula: the letter is one block further up.
    private string? PartLetter()
    {
        if (_current is { Kind: ProvisionKind.Section, Text.Length: 1 } section && char.IsAsciiLetterUpper(section.Text[0]))
        {
            FlushHeading();
            return section.Text;
        }

        return null;
    }

    // "Recommends to the General Assembly the adoption of the following draft resolution:" is no paragraph of its own.
    private void FoldIntoHead()
    {
        if (_preambular + _operative > 1 || _prefix.Length > 0 || _isFolded)
        {
            _prefix = "Draft:";
            return;
        }

        _isFolded = true;
        foreach (Part part in _parts.Where(p => p.Kind != ProvisionKind.Footnote))
        {
            part.Finish();
            _headBlocks.Add(part.Text);
            _labels.Remove(part.Label);
        }

        _parts.RemoveAll(p => p.Kind != ProvisionKind.Footnote);
    }

    private void TakePreambular(string text)
    {
        if (ListMark.OperativeNumber(text, out int number) > 0 && (number == 1 || _preambular == 0))
        {
            _room = Room.Operative;
            TakeOperative(text);
            return;
        }

        if (ListMark.Length(text) > 0 && _paragraph is not null)
        {
            Item(text);
            return;
        }

        OpeningWords words = Words(text);
        if (words is { IsFinite: true, IsKnown: true } && !text.EndsWith(',') && (_preambular > 0 || text.Length > LongestHeading || text.EndsWith(':') || text.EndsWith('.') || text.EndsWith(';')))
        {
            _room = Room.Operative;
            TakeOperative(text);
        }
        else if (words.Length > 0 && (!words.IsFinite || text.EndsWith(',')) && (words.IsKnown ? text.Length > words.Length : text.EndsWith(',')))
        {
            FlushHeading();
            Paragraph(Unique($"{_prefix}PP{++_preambular}"), ProvisionKind.Preambular, text, words, null);
        }
        else if (IsHeading(text))
        {
            Heading(text);
        }
        else if (_paragraph is not null)
        {
            _current!.Append(text);
        }
        else
        {
            FlushHeading();
            Paragraph(Unique($"{_prefix}PP{++_preambular}"), ProvisionKind.Preambular, text, default, null);
        }
    }

    private void TakeOperative(string text)
    {
        int length = ListMark.OperativeNumber(text, out int number);
        if (length > 0)
        {
            FlushHeading();
            string rest = text[length..];
            if (number > _operative + 1 && _sectionNumber.Length == 0)
            {
                _diagnostics.Add(new DocumentDiagnostic(
                    DiagnosticCodes.NumbersSkip, string.Create(CultureInfo.InvariantCulture, $"Paragraph {number} follows paragraph {_operative}."), $"{_prefix}OP{number}"));
            }

            _operative = number;
            string digits = number.ToString(CultureInfo.InvariantCulture);
            Paragraph(Unique($"{_prefix}OP{digits}"), ProvisionKind.Operative, rest, Words(rest), digits);
            return;
        }

        if (_isStatement)
        {
            TakeStatement(text);
            return;
        }

        OpeningWords words = Words(text);
        bool unnumbered = _paragraph?.Kind != ProvisionKind.Operative || _paragraph.Number is null;
        if (ListMark.Length(text) > 0 && _paragraph is not null)
        {
            Item(text);
        }
        else if (words is { IsFinite: true, IsKnown: true } && unnumbered && text.Length > words.Length)
        {
            FlushHeading();
            Paragraph(Unique($"{_prefix}OP{++_operative}"), ProvisionKind.Operative, text, words, null);
        }
        else if (IsHeading(text))
        {
            Heading(text);
        }
        else if (_current is not null && _pendingHeading is null)
        {
            _current.Append(text);
        }
        else
        {
            FlushHeading();
            Paragraph(Unique($"{_prefix}SEC{++_sections}"), ProvisionKind.Section, text, words, null);
        }
    }

    // A President's statement: every paragraph has the Council as its subject.
    private void TakeStatement(string text)
    {
        if (ListMark.Length(text.AsSpan().TrimStart("“\" ")) > 0 && _paragraph is not null)
        {
            Item(text.TrimStart('“', '"', ' '));
            return;
        }

        int start = StatementSubject.Length(text);
        string rest = text[start..];
        OpeningWords words = rest.Length > 0 ? Words(char.ToUpperInvariant(rest[0]) + rest[1..]) : default;
        string label = Unique(string.Create(CultureInfo.InvariantCulture, $"{_prefix}OP{++_operative}"));
        _paragraph = _current = Add(label, ProvisionKind.Operative, text, null, words, start);
        _lists.Clear();
    }

    private void OpenAnnex(string label, string title)
    {
        FlushHeading();
        _lists.Clear();
        string unique = Unique(_prefix + label);
        _annex = _current = Add(unique, ProvisionKind.Annex, title.Length > 0 ? title : label, null);
        _paragraph = null;
        (_room, _unnumbered, _sectionNumber, _sections, _operative) = (Room.Annex, 0, "", 0, 0);
        _awaitsAnnexTitle = title.Length == 0 || title.StartsWith("to ", StringComparison.Ordinal);
        if (!_awaitsAnnexTitle)
        {
            NameAnnex(title);
        }
    }

    private bool TakeAnnexTitle(string text)
    {
        _awaitsAnnexTitle = false;
        if (!IsHeading(text) || ListMark.OperativeNumber(text, out _) > 0 || ListMark.Length(text) > 0)
        {
            return false;
        }

        _annex!.Append(text);
        NameAnnex(text);
        return true;
    }

    private void NameAnnex(string printed)
    {
        string title = AnnexTitle.Clean(printed);
        if (AnnexTitle.KindOf(title) is InstrumentKind kind && InstrumentId.FromTitle(title) is { Value.Length: > 0 } id)
        {
            _annexed.Add(new AnnexedInstrument(id, title, kind, _annex!.Label));
        }
    }

    private void TakeAnnexed(string text)
    {
        string room = _annex is null ? _prefix + "Closing" : _annex.Label;
        int length = ListMark.OperativeNumber(text, out int number);
        if (length > 0)
        {
            FlushHeading();
            string rest = text[length..];
            string digits = number.ToString(CultureInfo.InvariantCulture);
            Paragraph(Unique($"{room}:{digits}"), ProvisionKind.AnnexParagraph, rest, Words(rest), digits);
        }
        else if (ListMark.Length(text) > 0 && _paragraph is not null)
        {
            Item(text);
        }
        else if (ArticleHeading.Number(text) is string article)
        {
            FlushHeading();
            _lists.Clear();
            _paragraph = _current = Add(Unique($"{room}:Article {article}"), ProvisionKind.Article, text, _annex);
        }
        else if (IsHeading(text))
        {
            Heading(text);
        }
        else if (_paragraph is { Number: null, Kind: ProvisionKind.AnnexParagraph } table && text.Length < LongestHeading && !EndsSentence(text))
        {
            table.Append(text);
        }
        else
        {
            FlushHeading();
            OpeningWords words = Words(text);
            Paragraph(Unique(string.Create(CultureInfo.InvariantCulture, $"{room}:PP{++_unnumbered}")), ProvisionKind.AnnexParagraph, text, words, null);
        }
    }

    private void Paragraph(string label, ProvisionKind kind, string text, OpeningWords words, string? number)
    {
        _lists.Clear();
        _paragraph = _current = new Part(label, kind, text, kind == ProvisionKind.AnnexParagraph ? _annex : null)
        {
            Number = number,
            Opening = words,
            Speaker = _speaker,
        };
        _parts.Add(_current);
    }

    private void Item(string text)
    {
        int length = ListMark.Length(text);
        string mark = text[1..(length - 1)];
        Part parent = _lists.ParentOf(mark) ?? _paragraph!;
        string rest = text[length..].TrimStart();
        OpeningWords words = Words(rest);
        _current = new Part(Unique($"{parent.Label}({mark})"), ProvisionKind.Subparagraph, rest, parent)
        {
            Number = $"({mark})",
            Opening = words.IsKnown ? words : default,
            Speaker = _speaker,
        };
        _parts.Add(_current);
        _lists.Push(mark, _current);
    }

    private Part Add(string label, ProvisionKind kind, string text, Part? parent, OpeningWords words = default, int openingStart = 0)
    {
        var part = new Part(label, kind, text, parent) { Opening = words, OpeningStart = openingStart, Speaker = _speaker };
        _parts.Add(part);
        return part;
    }

    // A heading is kept back until what follows it is known: a letter before a formula is a part of the resolution.
    private void Heading(string text)
    {
        FlushHeading();
        _pendingHeading = text;
    }

    private void FlushHeading()
    {
        if (_pendingHeading is not string text)
        {
            return;
        }

        _pendingHeading = null;
        _lists.Clear();
        int end = text.AsSpan().IndexOfAny(" .:");
        ReadOnlySpan<char> first = end < 0 ? text : text.AsSpan(0, end);
        bool numbered = RomanNumber.Value(first) > 0 && char.IsAsciiLetterUpper(first[0]);
        _sectionNumber = numbered ? first.ToString() : _sectionNumber;
        string room = _room == Room.Annex && _annex is not null ? _annex.Label + ":" : _prefix;
        _current = Add(
            Unique(string.Create(CultureInfo.InvariantCulture, $"{room}SEC{++_sections}")), ProvisionKind.Section, text, _room == Room.Annex ? _annex : null);
        _paragraph = _room == Room.Annex ? null : _paragraph;
    }

    private void AddNote(string marker, string text)
    {
        FlushHeading();
        string label = _annex is null ? _prefix + "FN" + marker : $"FN{marker}";
        label = _labels.ContainsKey(label) && _annex is not null ? $"{_annex.Label}:FN{marker}" : label;
        Part note = new(Unique(label), ProvisionKind.Footnote, text, null) { Number = marker, Speaker = _speaker };
        _parts.Add(note);
        _notes.Add(marker, note);
    }

    // Labels are unique: paragraphs that count anew in each section bear the section's number, others a running one.
    private string Unique(string label)
    {
        if (_labels.TryAdd(label, 1))
        {
            return label;
        }

        int colon = label.LastIndexOf(':');
        string sectioned = _sectionNumber.Length == 0 ? label : $"{label[..(colon + 1)]}{_sectionNumber}:{label[(colon + 1)..]}";
        while (!_labels.TryAdd(sectioned, 1))
        {
            sectioned = string.Create(CultureInfo.InvariantCulture, $"{label}~{++_labels[label]}");
        }

        return sectioned;
    }

    private Segmented Finish(string source)
    {
        foreach (Part part in _parts)
        {
            part.Finish();
        }

        if (_headBlocks.Count > 0)
        {
            var head = new Part(ProvisionLabel.Head, ProvisionKind.Head, string.Join(' ', _headBlocks), null) { Speaker = _firstSpeaker ?? _speaker };
            _parts.Insert(0, head);
        }

        // What was folded into the head is no part any more.
        HashSet<string> labels = [.. _parts.Select(p => p.Label)];
        _diagnostics.RemoveAll(d => d.Source is not null && !labels.Contains(d.Source));
        _annexed.RemoveAll(a => !labels.Contains(a.Annex));
        _notes.Tie(_parts, _diagnostics);

        return new Segmented { Head = _head.Finish(_firstSpeaker ?? _speaker, source), Parts = _parts, Annexed = _annexed, Diagnostics = _diagnostics };
    }

    private static bool IsClosing(string text)
    {
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits is > 0 and < 6 && text.Length < 120
            && (text.AsSpan(digits).StartsWith("st ") || text.AsSpan(digits).StartsWith("nd ") || text.AsSpan(digits).StartsWith("rd ") || text.AsSpan(digits).StartsWith("th "))
            && text.Contains("meeting", StringComparison.Ordinal);
    }

    private static bool IsHeading(string text) =>
        text.Length is > 0 and <= LongestHeading && (char.IsUpper(text[0]) || char.IsAsciiDigit(text[0])) && !EndsSentence(text);

    private static bool EndsSentence(string text)
    {
        int end = text.Length - 1;
        while (end > 0 && Superscript.IsDigit(text[end]))
        {
            end--;
        }

        return text[end] is '.' or ';' or ',' or ':' or '”' || text.EndsWith(" and", StringComparison.Ordinal) || text.EndsWith(" or", StringComparison.Ordinal);
    }
}
