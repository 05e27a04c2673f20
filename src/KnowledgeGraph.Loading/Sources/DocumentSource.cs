using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Records;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Loading.Sources;

/// <summary>One thing to read: a file, standard input, or a path at which nothing can be read (reading it says why).</summary>
public sealed class DocumentSource
{
    /// <summary>What stands for standard input in a list of paths.</summary>
    public const string StandardInput = "-";

    private readonly Func<Stream>? _open;
    private readonly string? _problem;

    private DocumentSource(string name, Func<Stream>? open = null, string? problem = null) => (Name, _open, _problem) = (name, open, problem);

    /// <summary>The path as given; for a file found in a folder, the folder as given and the path inside it; <c>-</c> for standard input.</summary>
    public string Name { get; }

    /// <summary>How it is laid out where it is a file of records and no document.</summary>
    public RecordLayout Records { get; private init; }

    /// <summary>The table that belongs to it, where one does.</summary>
    public DocumentSource? Beside { get; private init; }

    /// <summary>A file.</summary>
    public static DocumentSource File(string path) => new(path);

    /// <summary>A stream that is opened, read once and closed.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="open">Opens it.</param>
    /// <param name="objection">See <see cref="Objection"/>; null for none.</param>
    /// <param name="mend">See <see cref="Mend"/>; null for what is left as it is.</param>
    public static DocumentSource Stream(
        string name, Func<Stream> open, Func<Document, string?>? objection = null, Func<ReadOnlyMemory<byte>, byte[]?>? mend = null) =>
        new(name, open) { Objection = objection ?? (_ => null), Mend = mend ?? (_ => null) };

    /// <summary>A path at which nothing can be read.</summary>
    /// <param name="name">The path as given.</param>
    /// <param name="problem">What is wrong with it, to be read after the path: "does not exist".</param>
    public static DocumentSource Unreadable(string name, string problem) => new(name, problem: problem);

    /// <summary>Says why a document that was read here cannot be meant by the name, to be read after it; null where it can.</summary>
    public Func<Document, string?> Objection { get; private init; } = _ => null;

    /// <summary>Mends bytes that cannot be read, as those of this kind are known to be broken; null where they cannot be.</summary>
    public Func<ReadOnlyMemory<byte>, byte[]?> Mend { get; private init; } = _ => null;

    /// <summary>The same as a file of records.</summary>
    internal DocumentSource As(RecordLayout layout) => new(Name, _open, _problem) { Records = layout, Objection = Objection, Mend = Mend };

    /// <summary>The same with the table that belongs to it.</summary>
    internal DocumentSource With(DocumentSource beside) => new(Name, _open, _problem) { Records = Records, Beside = beside };

    /// <summary>Reads the bytes. The caller disposes of them.</summary>
    /// <param name="limit">How many bytes at the most.</param>
    /// <exception cref="UnreadableDocumentException">There is nothing to read, it may not be read, or it is larger than the limit.</exception>
    public SourceContent Read(long limit)
    {
        if (_problem is not null)
        {
            throw new UnreadableDocumentException(_problem);
        }

        try
        {
            if (_open is null)
            {
                return SourceContent.ReadFile(Name, limit);
            }

            using Stream stream = _open();
            return SourceContent.ReadStream(stream, limit);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableDocumentException("does not exist", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnreadableDocumentException("may not be read: permission denied", e);
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableDocumentException($"cannot be read: {e.Message}", e);
        }
    }

    /// <inheritdoc />
    public override string ToString() => Name;
}
