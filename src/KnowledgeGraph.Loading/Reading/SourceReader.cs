using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Loading.Reading;

/// <summary>Makes a document of bytes: <see cref="Extractor.Extract(string, ReadOnlyMemory{byte})"/>.</summary>
public delegate Document ExtractDocument(string source, ReadOnlyMemory<byte> content);

/// <summary>Reads a source to the end and never throws for what it finds there: what went wrong is part of the answer. Safe for concurrent
/// use.</summary>
/// <param name="extract">The engine.</param>
/// <param name="options">The bounds.</param>
public sealed class SourceReader(ExtractDocument extract, LoadingOptions options)
{
    /// <summary>The engine of this build.</summary>
    public static SourceReader Default { get; } = new(Extractor.Default.Extract, LoadingOptions.Default);

    /// <summary>The bounds.</summary>
    public LoadingOptions Options { get; } = options;

    /// <summary>Reads a source without a fingerprint.</summary>
    public ReadDocument Read(DocumentSource source) => Read(source, withFingerprint: false, isKnown: null);

    /// <summary>Reads a source with its fingerprint, unless the same bytes are known.</summary>
    /// <param name="source">The source.</param>
    /// <param name="isKnown">Whether the source has this fingerprint already; then it is not extracted again.</param>
    public ReadDocument Read(DocumentSource source, Func<string, string, bool> isKnown) => Read(source, withFingerprint: true, isKnown);

    private ReadDocument Read(DocumentSource source, bool withFingerprint, Func<string, string, bool>? isKnown)
    {
        try
        {
            using SourceContent content = source.Read(Options.MaxFileBytes);
            string? fingerprint = withFingerprint ? Fingerprint.Of(content.Bytes.Span) : null;
            if (fingerprint is not null && isKnown is not null && isKnown(source.Name, fingerprint))
            {
                return new ReadDocument(source.Name) { Fingerprint = fingerprint };
            }

            (Document document, string? remark) = Extract(source, content.Bytes);
            return source.Objection(document) is { } objection
                ? new ReadDocument(source.Name) { Problem = objection }
                : new ReadDocument(source.Name) { Fingerprint = fingerprint, Document = document, Remark = remark };
        }
        catch (UnreadableDocumentException e)
        {
            return new ReadDocument(source.Name) { Problem = e.Message };
        }
#pragma warning disable CA1031 // One file that the engine fails on must not stop the others; it is reported as what it is, a defect.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return new ReadDocument(
                source.Name)
            { Problem = $"could not be read because of a defect of this program ({e.GetType().Name}: {e.Message})" };
        }
    }

    private (Document Document, string? Remark) Extract(DocumentSource source, ReadOnlyMemory<byte> content)
    {
        try
        {
            return (extract(source.Name, content), null);
        }
        catch (UnreadableDocumentException e) when (source.Mend(content) is { } mended)
        {
            return (extract(source.Name, mended), $"{e.Message.Split(". ")[0]}. It was mended, and read");
        }
    }
}

/// <summary>What came of reading a source: a document, or a problem, or neither where the same bytes are known already.</summary>
/// <param name="Source">The source's name.</param>
public sealed record ReadDocument(string Source)
{
    /// <summary>The document.</summary>
    public Document? Document { get; init; }

    /// <summary>The fingerprint, where one was asked for.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>What is odd about it, to be read after the source's name.</summary>
    public string? Remark { get; init; }

    /// <summary>What is wrong, to be read after the source's name: "is empty".</summary>
    public string? Problem { get; init; }
}
