using System.Globalization;

namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>
/// What reading a PDF may cost. Bytes unpack, forms draw forms and pages repeat: a small file can ask for any amount of work, so what is
/// asked for is counted while it is done. The counts leave room for a hundred times what documents of the United Nations hold.
/// </summary>
/// <param name="reading">What reading the file may cost; null for any.</param>
internal sealed class PdfBudget(ReadingBudget? reading)
{
    /// <summary>How many pages a document may have.</summary>
    public const int MostPages = 4_000;

    /// <summary>How many bytes one stream of the file may unpack to.</summary>
    public const int LongestStream = 32 << 20;

    private const int PageBytes = 48 << 20;
    private const int PageGlyphs = 500_000;
    private const int Glyphs = 20_000_000;
    private const int PageOperations = 4_000_000;
    private const int Operations = 200_000_000;

    private const int MostSaved = 2_000;

    // Beginning a page or a form costs as much as so many operators.
    private const int CostOfForm = 40;

    private long _pageBytes;
    private long _pageGlyphs;
    private long _glyphs;
    private long _pageOperations;
    private long _operations;
    private int _page;

    /// <summary>Why reading was given up; null as long as it was not. Kept, for a parser may swallow what is thrown through it.</summary>
    public UnreadableDocumentException? Refusal { get; private set; }

    /// <summary>A page begins.</summary>
    public void BeginPage(int number) => (_page, _pageBytes, _pageGlyphs, _pageOperations) = (number, 0, 0, 0);

    /// <summary>A stream has been unpacked, or would have been.</summary>
    public void Unpacked(long bytes)
    {
        GoOn();
        _pageBytes += bytes;
        Require(bytes <= LongestStream, $"a stream that unpacks to more than {LongestStream >> 20} MiB");
        Require(_pageBytes <= PageBytes, $"more than {PageBytes >> 20} MiB to unpack for one page");
    }

    /// <summary>A character has been drawn.</summary>
    public void Drew()
    {
        GoOn();
        Require(++_pageGlyphs <= PageGlyphs, string.Create(CultureInfo.InvariantCulture, $"more than {PageGlyphs:N0} characters on one page"));
        Require(++_glyphs <= Glyphs, string.Create(CultureInfo.InvariantCulture, $"more than {Glyphs:N0} characters"));
    }

    /// <summary>Operators are about to be carried out.</summary>
    public void Carries(int operators)
    {
        GoOn();
        _pageOperations += operators + CostOfForm;
        _operations += operators + CostOfForm;
        Require(_pageOperations <= PageOperations,
            string.Create(CultureInfo.InvariantCulture, $"more than {PageOperations:N0} drawing operators on one page"));
        Require(_operations <= Operations, string.Create(CultureInfo.InvariantCulture, $"more than {Operations:N0} drawing operators"));
    }

    /// <summary>A graphics state has been saved (ISO 32000-1, 8.4.2).</summary>
    /// <param name="depth">How many are.</param>
    public void Saved(int depth) =>
        Require(depth <= MostSaved, string.Create(CultureInfo.InvariantCulture, $"more than {MostSaved:N0} graphics states saved in one another"));

    private void GoOn()
    {
        try
        {
            reading?.GoOnInTime();
        }
        catch (UnreadableDocumentException e)
        {
            Refusal ??= e;
            throw;
        }
    }

    private void Require(bool holds, string what)
    {
        if (!holds)
        {
            Refusal ??= new UnreadableDocumentException(_page == 0
                ? $"asks for more than is read of one PDF: {what}. {Advice.PrintAnew}"
                : string.Create(CultureInfo.InvariantCulture, $"asks for more than is read of one PDF: page {_page} has {what}. {Advice.PrintAnew}"));
            throw Refusal;
        }
    }
}
