using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>Makes pages for the PDF library: characters and thin lines, nothing else, within the budget.</summary>
internal sealed class PdfPageFactory(
    IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<PdfPage>(scanner, resources, filters, parser, options)
{
    /// <inheritdoc />
    protected override PdfPage ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox,
        CropBox cropBox, UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations) =>
        new GlyphCollector(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit,
            rotation, initialMatrix, ParsingOptions)
            .Process(pageNumber, operations);
}

/// <summary>Carries out the operators of a page and keeps what it prints (ISO 32000-1, 9.4 text, 8.5 paths).</summary>
internal sealed class GlyphCollector(
    int page, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters,
    CropBox box, UserSpaceUnit unit,
    PageRotationDegrees rotation, in TransformationMatrix initial, ParsingOptions options)
    : BaseStreamProcessor<PdfPage>(page, resources, scanner, parser, filters, box, unit, rotation, initial, options)
{
    private const double ThickestRule = 3;
    private const double ShortestRule = 8;

    private readonly PdfBudget _budget = ((BoundedFilters)options.FilterProvider!).Budget;
    private readonly UnmappedFonts _unmapped = ((BoundedFilters)options.FilterProvider!).Unmapped;
    private readonly CropBox _box = box;
    private readonly bool _isTurned = rotation.Value is 90 or 270;
    private readonly List<Glyph> _glyphs = ((BoundedFilters)options.FilterProvider!).Glyphs;
    private readonly Dictionary<IFont, (bool IsItalic, bool IsBold)> _styles = new(ReferenceEqualityComparer.Instance);
    private readonly List<Rule> _rules = [];
    private readonly List<Rule> _path = [];
    private PdfPoint _at;

    /// <inheritdoc />
    public override PdfPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        _glyphs.Clear();
        CloneAllStates();
        ProcessOperations(operations);
        (double width, double height) = _isTurned ? (_box.Bounds.Height, _box.Bounds.Width) : (_box.Bounds.Width, _box.Bounds.Height);
        return new PdfPage(pageNumberCurrent, width, height, _glyphs, _rules);
    }

    /// <inheritdoc />
    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        _budget.Carries(operations.Count);
        base.ProcessOperations(operations);
    }

    /// <inheritdoc />
    public override void PushState()
    {
        base.PushState();
        _budget.Saved(StackSize);
    }

    /// <inheritdoc />
    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        _budget.Drew();
        bool isMapped = font.TryGetUnicode(code, out string? mapped) && !string.IsNullOrEmpty(mapped);
        _unmapped.Count(isMapped);
        TransformationMatrix matrix = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        PdfPoint start = matrix.Transform(new PdfPoint(0, 0)), end = matrix.Transform(new PdfPoint(characterBoundingBox.Width, 0));

        // Words that are turned on the page are not read: stamps, the labels of charts.
        if (Math.Abs(end.Y - start.Y) > Math.Abs(end.X - start.X) || double.IsNaN(start.X + start.Y + end.X) || !isMapped || end.X < start.X)
        {
            return;
        }

        double size = Math.Abs(matrix.Transform(new PdfPoint(0, 1)).Y - start.Y);
        (bool IsItalic, bool IsBold) style = Style(font);
        _glyphs.Add(new Glyph(
            mapped!, start.X, end.X, start.Y, size > 0 ? size : Math.Abs(pointSize),
            style.IsItalic, style.IsBold));
    }

    /// <inheritdoc />
    public override void MoveTo(double x, double y) => _at = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));

    /// <inheritdoc />
    public override void LineTo(double x, double y)
    {
        PdfPoint to = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        Keep(_at, to);
        _at = to;
    }

    /// <inheritdoc />
    public override void Rectangle(double x, double y, double width, double height) =>
        Keep(CurrentTransformationMatrix.Transform(new PdfPoint(x, y)), CurrentTransformationMatrix.Transform(new PdfPoint(x + width, y + height)));

    /// <inheritdoc />
    public override void StrokePath(bool close) => Draw();

    /// <inheritdoc />
    public override void FillPath(FillingRule fillingRule, bool close) => Draw();

    /// <inheritdoc />
    public override void FillStrokePath(FillingRule fillingRule, bool close) => Draw();

    /// <inheritdoc />
    public override void EndPath() => _path.Clear();

    /// <inheritdoc />
    public override void BeginSubpath()
    {
    }

    /// <inheritdoc />
    public override PdfPoint? CloseSubpath() => null;

    /// <inheritdoc />
    public override void ClosePath()
    {
    }

    /// <inheritdoc />
    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => MoveTo(x3, y3);

    /// <inheritdoc />
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => MoveTo(x3, y3);

    /// <inheritdoc />
    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    /// <inheritdoc />
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    /// <inheritdoc />
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    /// <inheritdoc />
    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    /// <inheritdoc />
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    /// <inheritdoc />
    public override void EndMarkedContent()
    {
    }

    /// <inheritdoc />
    public override void PaintShading(NameToken shadingName)
    {
    }

    private (bool IsItalic, bool IsBold) Style(IFont font)
    {
        if (!_styles.TryGetValue(font, out (bool IsItalic, bool IsBold) style))
        {
            style = (font.Details.IsItalic || Names(font, "Italic") || Names(font, "Oblique"), font.Details.IsBold || Names(font, "Bold"));
            _styles[font] = style;
        }

        return style;
    }

    private static bool Names(IFont font, string style) => font.Name?.Data.Contains(style, StringComparison.OrdinalIgnoreCase) is true;

    private void Keep(PdfPoint from, PdfPoint to)
    {
        if (Math.Abs(to.Y - from.Y) <= ThickestRule && Math.Abs(to.X - from.X) >= ShortestRule)
        {
            _path.Add(new Rule(Math.Min(from.X, to.X), Math.Max(from.X, to.X), Math.Max(from.Y, to.Y)));
        }
    }

    private void Draw()
    {
        _rules.AddRange(_path);
        _path.Clear();
    }
}
