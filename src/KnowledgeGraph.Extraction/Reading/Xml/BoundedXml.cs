using System.Globalization;
using System.Xml;

namespace KnowledgeGraph.Extraction.Reading.Xml;

/// <summary>
/// XML that anybody may have written, read in bounded time and memory: no document type declaration (and so no entities of its own to
/// expand, XML 1.0 section 4), nothing fetched, no more than <see cref="Deepest"/> levels, no tag, comment or run of words longer than
/// <see cref="LongestNode"/> bytes.
/// </summary>
internal sealed class BoundedXml : IDisposable
{
    /// <summary>How many elements may lie in one another. Official documents have some 20.</summary>
    public const int Deepest = 256;

    /// <summary>The longest single piece of mark-up or text, in bytes.</summary>
    public const int LongestNode = 4 << 20;

    private readonly MeteredStream _stream;
    private readonly ReadingBudget? _budget;
    private readonly XmlReader _reader;
    private bool _hasRoot;

    /// <summary>Opens a document.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="budget">What reading the file may cost; null for any.</param>
    /// <exception cref="UnreadableDocumentException">It is too large.</exception>
    public BoundedXml(ReadOnlyMemory<byte> content, ReadingBudget? budget = null)
        : this(Bytes.Stream(content), TextDecoder.LongestFile, budget) => TextDecoder.RefuseTooLarge(content.Length);

    /// <summary>Opens what is unpacked while it is read.</summary>
    /// <param name="content">The bytes; let go with this.</param>
    /// <param name="longest">How many of them may come.</param>
    /// <param name="budget">What reading the file may cost; null for any.</param>
    public BoundedXml(Stream content, int longest, ReadingBudget? budget)
    {
        _budget = budget;
        _stream = new MeteredStream(content, longest, LongestNode);
        _reader = XmlReader.Create(_stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024,
            MaxCharactersInDocument = longest,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        });
    }

    /// <summary>The node that was read last.</summary>
    public XmlReader Node => _reader;

    /// <summary>The line that it begins in.</summary>
    public int Line => (_reader as IXmlLineInfo)?.LineNumber ?? 0;

    /// <summary>Reads the next node.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="UnreadableDocumentException">It is not well formed, or larger or deeper than what is read.</exception>
    public bool Read()
    {
        _budget?.GoOn();
        try
        {
            _stream.BeginNode();
            bool read = _reader.Read();
            _hasRoot |= _reader.NodeType == XmlNodeType.Element;
            return !read || _reader.Depth <= Deepest ? read : throw new UnreadableDocumentException(string.Create(
                CultureInfo.InvariantCulture, $"is nested too deeply: line {Line} has elements more than {Deepest} levels deep. {Advice.Mend}"));
        }
        catch (XmlException e)
        {
            throw Refused(e);
        }
    }

    /// <summary>The words of a text node.</summary>
    /// <exception cref="UnreadableDocumentException">They cannot be read.</exception>
    public string Text()
    {
        try
        {
            return _reader.Value;
        }
        catch (XmlException e)
        {
            throw Refused(e);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }

    private UnreadableDocumentException Refused(XmlException e)
    {
        if (e.InnerException is UnreadableDocumentException known)
        {
            return known;
        }

        if (!_hasRoot && _stream.LineOf("<!DOCTYPE"u8) is int line and > 0)
        {
            return new UnreadableDocumentException(
                string.Create(CultureInfo.InvariantCulture,
                    $"has a document type declaration (line {line}), which is not read: take it out, with its entities"), e);
        }

        // "… Line 110, position 8.": the place is said first here.
        int place = e.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        string what = (place > 0 ? e.Message[..place] : e.Message).TrimEnd('.', ' ');
        return new UnreadableDocumentException(
            string.Create(CultureInfo.InvariantCulture, $"is not well-formed XML: line {e.LineNumber}, column {e.LinePosition}: {what}. {Advice.Mend}"), e);
    }
}
