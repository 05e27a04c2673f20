using System.Globalization;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>The parts of a document as far as it has been read, and what is open at this place of it.</summary>
/// <param name="forms">The forms of its language.</param>
internal sealed class Outline(DraftingForms forms)
{
    /// <summary>The longest block that may be a heading.</summary>
    public const int LongestHeading = 200;

    private readonly ListLevels _lists = new();
    private readonly Footnotes _notes = new();
    private readonly HeadPieces _headPieces = new();
    private readonly Labels _labels = new();
    private Block _block;
    private int _number;
    private string? _asked;
    private OpeningWords _words;
    private (string Text, int Block, SourcePlace Place)? _pendingHeading;
    private int _sections;

    /// <summary>The forms of its language.</summary>
    public DraftingForms Forms => forms;

    /// <summary>Every part in reading order, the head aside.</summary>
    public List<Part> Parts { get; } = [];

    /// <summary>Texts of their own that stand in annexes.</summary>
    public List<AnnexedInstrument> Annexed { get; } = [];

    /// <summary>What looked wrong.</summary>
    public List<DocumentDiagnostic> Diagnostics { get; } = [];

    /// <summary>What the head says.</summary>
    public HeadReader Head { get; } = new(forms);

    /// <summary>What the document is at this place.</summary>
    public Region Region { get; set; } = Region.Head;

    /// <summary>What the format says that the block is.</summary>
    public BlockRole Role => _block.Role;

    /// <summary>The part that further words belong to.</summary>
    public Part? Current { get; private set; }

    /// <summary>The paragraph that items belong to.</summary>
    public Part? Paragraph { get; private set; }

    /// <summary>The annex that is open.</summary>
    public Part? Annex { get; private set; }

    /// <summary>What labels begin with here: the letter of a part of the resolution, or that it is a draft.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>The number of the section that is open.</summary>
    public string SectionNumber { get; private set; } = "";

    /// <summary>The heading that is kept back until what follows it is known.</summary>
    public string? PendingHeading => _pendingHeading?.Text;

    /// <summary>The body whose enacting formula came first.</summary>
    public KnownBody? FirstSpeaker { get; set; }

    /// <summary>The body that speaks here.</summary>
    public KnownBody? Speaker { get; set; }

    /// <summary>Whether the heading of an annex is to be followed by its title.</summary>
    public bool AwaitsAnnexTitle { get; set; }

    /// <summary>Whether this is a President's statement: every paragraph has the Council as its subject.</summary>
    public bool IsStatement { get; set; }

    /// <summary>Whether what recommends a draft has become a part of the head.</summary>
    public bool IsFolded { get; private set; }

    /// <summary>The last paragraph of the preamble.</summary>
    public int Preambular { get; set; }

    /// <summary>The last paragraph of the operative part.</summary>
    public int Operative { get; set; }

    /// <summary>Whether the operative paragraphs are numbered in brackets.</summary>
    public bool IsNumberedInBrackets { get; set; }

    /// <summary>The last paragraph that nothing numbers.</summary>
    public int Unnumbered { get; set; }

    /// <summary>Turns to the next block.</summary>
    public void Turn(Block block, int number) => (_block, _number, _asked) = (block, number, null);

    /// <summary>The block belongs to the head.</summary>
    public void TakeIntoHead(string text) => _headPieces.Add(text, _number, _block.Place);

    /// <summary>Whether a block may be a heading.</summary>
    public bool IsHeading(string text) =>
        text.Length is > 0 and <= LongestHeading && (Letters.IsCapital(text[0]) || char.IsAsciiDigit(text[0])) && !forms.Sentences.Is(text);

    /// <summary>
    /// The opening words. The editors print them in italics; that goes before what the words look like, if it is a phrase and not a sentence.
    /// </summary>
    public OpeningWords Words(string text)
    {
        // Several rules ask it of the same words.
        if (!ReferenceEquals(text, _asked))
        {
            OpeningWords read = forms.Openings.Read(text);
            bool isMarked = !_block.Opening.IsEmpty && _block.Text.Length - text.Length == _block.Opening.Start;
            (_asked, _words) = (text, isMarked ? forms.Openings.Marked(text, _block.Opening.Length, read) : read);
        }

        return _words;
    }

    /// <summary>Adds a paragraph.</summary>
    public void AddParagraph(string label, ProvisionKind kind, string text, OpeningWords words, string? number = null, int openingStart = 0)
    {
        _lists.Clear();
        Part? parent = kind == ProvisionKind.AnnexParagraph ? Annex : null;
        Paragraph = Current = Add(label, kind, text, parent, words, number, openingStart);
    }

    /// <summary>Adds an article of an annex.</summary>
    public void AddArticle(string label, string text)
    {
        _lists.Clear();
        Paragraph = Current = Add(label, ProvisionKind.Article, text, Annex);
    }

    /// <summary>Adds an item of a list, which begins with its mark.</summary>
    public void AddItem(string text)
    {
        forms.Marks.TryMark(text, out int length);
        string mark = forms.Marks.LabelOf(text.AsSpan(0, length));
        Part parent = _lists.ParentOf(mark) ?? Paragraph!;
        string rest = text[length..].TrimStart();
        OpeningWords words = Words(rest);
        Current = Add($"{parent.Label}({mark})", ProvisionKind.Subparagraph, rest, parent, words.IsKnown ? words : default, $"({mark})");
        _lists.Push(mark, Current);
    }

    /// <summary>Adds what follows the last paragraph.</summary>
    public void AddClosing(string text)
    {
        Current = Add(Prefix + ProvisionLabel.Closing, ProvisionKind.Closing, text, null);
        (Region, Prefix) = (Region.Closing, "");
    }

    /// <summary>Opens an annex.</summary>
    public void OpenAnnex(string label, string text)
    {
        _lists.Clear();
        Annex = Current = Add(Prefix + label, ProvisionKind.Annex, text, null);
        Paragraph = null;
        (Region, Unnumbered, SectionNumber, _sections, Operative) = (Region.Annex, 0, "", 0, 0);
    }

    /// <summary>Begins a text, after its enacting formula.</summary>
    public void OpenPreamble()
    {
        _lists.Clear();
        (Region, Current, Paragraph, Annex, AwaitsAnnexTitle) = (Region.Preamble, null, null, null, false);
    }

    /// <summary>Begins a part of the resolution that counts its paragraphs anew.</summary>
    public void OpenLetteredPart(string letter)
    {
        _pendingHeading = null;
        Prefix = letter + ":";
        (Preambular, Operative, SectionNumber) = (0, 0, "");
    }

    /// <summary>Adds words to the part that is open.</summary>
    public void Append(Part part, string text) => part.Append(text, _number, Start(text));

    /// <summary>Keeps a heading back until what follows it is known: a letter before a formula is a part of the resolution.</summary>
    public void AddHeading(string text)
    {
        FlushHeading();
        _pendingHeading = (text, _number, _block.Place);
    }

    /// <summary>Adds the heading that was kept back.</summary>
    public void FlushHeading()
    {
        if (_pendingHeading is not { } heading)
        {
            return;
        }

        _pendingHeading = null;
        _lists.Clear();
        string text = heading.Text;
        int end = text.AsSpan().IndexOfAny(" .:");
        ReadOnlySpan<char> first = end < 0 ? text : text.AsSpan(0, end);
        bool isNumbered = RomanNumber.Value(first) > 0 && char.IsAsciiLetterUpper(first[0]);
        SectionNumber = isNumbered ? first.ToString() : SectionNumber;
        bool isInAnnex = Region == Region.Annex;
        string place = isInAnnex && Annex is not null ? Annex.Label + ":" : Prefix;
        string label = string.Create(CultureInfo.InvariantCulture, $"{place}SEC{++_sections}");
        Current = Make(label, ProvisionKind.Section, text, isInAnnex ? Annex : null, default, null, 0);
        Current.Stand(new BlockPiece(heading.Block, 0, 0, text.Length), heading.Place);
        Paragraph = isInAnnex ? null : Paragraph;
    }

    /// <summary>Adds a section without a number.</summary>
    public void AddSection(string text, OpeningWords words) =>
        AddParagraph(string.Create(CultureInfo.InvariantCulture, $"{Prefix}SEC{++_sections}"), ProvisionKind.Section, text, words);

    /// <summary>Adds a footnote.</summary>
    public void AddNote(string marker, string text)
    {
        FlushHeading();
        string label = Annex is null ? Prefix + "FN" + marker : $"FN{marker}";
        label = _labels.Has(label) && Annex is not null ? $"{Annex.Label}:FN{marker}" : label;
        _notes.Add(marker, Add(label, ProvisionKind.Footnote, text, null, number: marker));
    }

    /// <summary>What has been read so far is no paragraph of its own, but a part of the head.</summary>
    public void FoldIntoHead()
    {
        IsFolded = true;
        foreach (Part part in Parts.Where(p => p.Kind != ProvisionKind.Footnote))
        {
            part.Finish();
            _headPieces.Fold(part);
            _labels.Remove(part.Label);
        }

        Parts.RemoveAll(p => p.Kind != ProvisionKind.Footnote);
    }

    /// <summary>The document is read.</summary>
    public Segmented Finish(string source)
    {
        FlushHeading();
        Parts.ForEach(p => p.Finish());
        if (_headPieces.TryMake(FirstSpeaker ?? Speaker, out Part? head))
        {
            Parts.Insert(0, head!);
        }

        // What was folded into the head is no part any more.
        HashSet<string> labels = [.. Parts.Select(p => p.Label)];
        Diagnostics.RemoveAll(d => d.Source is not null && !labels.Contains(d.Source));
        Annexed.RemoveAll(a => !labels.Contains(a.Annex));
        _notes.Tie(Parts, Diagnostics);
        return new Segmented
        {
            Language = forms.Language,
            Head = Head.Finish(FirstSpeaker ?? Speaker, source),
            Parts = Parts,
            Annexed = Annexed,
            Diagnostics = Diagnostics,
        };
    }

    private Part Add(
        string label, ProvisionKind kind, string text, Part? parent, OpeningWords words = default, string? number = null, int openingStart = 0)
    {
        Part part = Make(label, kind, text, parent, words, number, openingStart);
        part.Stand(new BlockPiece(_number, Start(text), 0, text.Length), _block.Place);
        return part;
    }

    private Part Make(string label, ProvisionKind kind, string text, Part? parent, OpeningWords words, string? number, int openingStart)
    {
        var part = new Part(_labels.Take(label, SectionNumber), kind, text, parent)
        {
            Number = number,
            Opening = words,
            OpeningStart = openingStart,
            Speaker = Speaker,
        };
        Parts.Add(part);
        return part;
    }

    // What is taken off a block, a number or a mark, stands at its beginning: words are its end.
    private int Start(string text) => Math.Max(0, _block.Text.Length - text.Length);
}
