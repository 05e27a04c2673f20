using System.Text;

namespace KnowledgeGraph.Cli.Output;

/// <summary>The standard streams. Data goes to <see cref="Output"/>, everything else to <see cref="Error"/>.</summary>
internal sealed class Streams : IDisposable
{
    private const int BufferSize = 128 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Lazy<TextWriter> _text;
    private readonly Stream _end;
    private readonly List<string> _told = [];
    private bool _isPaged;
    private bool _isDisposed;

    /// <summary>Streams that are not terminals, for tests.</summary>
    /// <param name="input">Opens standard input.</param>
    /// <param name="output">Takes the data, in UTF-8.</param>
    /// <param name="error">Takes everything else.</param>
    public Streams(Func<Stream> input, Stream output, TextWriter error)
    {
        OpenInput = input;
        (_end, Output) = (output, new BufferedStream(output, BufferSize));
        Error = error;
        _text = new Lazy<TextWriter>(() => new StreamWriter(Output, Utf8, BufferSize / 8, leaveOpen: true) { NewLine = "\n" });
    }

    /// <summary>Opens standard input.</summary>
    public Func<Stream> OpenInput { get; }

    /// <summary>Standard output as bytes, buffered.</summary>
    public Stream Output { get; private set; }

    /// <summary>Standard output as text, in UTF-8, buffered. A command writes either bytes or text.</summary>
    public TextWriter Text => _text.Value;

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person looks at standard output.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person looks at standard error.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colours are wanted: the variable <c>NO_COLOR</c> is not set, see no-color.org.</summary>
    public bool UsesColor { get; init; }

    /// <summary>The height of the terminal in lines, where it is not to be asked for.</summary>
    public int? Height { get; init; }

    /// <summary>The width of the terminal in columns, where it is not to be asked for.</summary>
    public int? Width { get; init; }

    /// <summary>The streams of this process.</summary>
    public static Streams OfProcess()
    {
        bool isDumb = Environment.GetEnvironmentVariable("TERM") == "dumb";

        // Without a byte order mark, whatever the terminal is set to: text is UTF-8 here.
        return new Streams(Console.OpenStandardInput, Console.OpenStandardOutput(),
            new StreamWriter(Console.OpenStandardError(), Utf8, 256) { AutoFlush = true, NewLine = "\n" })
        {
            OutputIsTerminal = !Console.IsOutputRedirected && !isDumb,
            ErrorIsTerminal = !Console.IsErrorRedirected && !isDumb,
            UsesColor = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    /// <summary>Shows what is longer than the terminal by a pager. Asked before anything is written.</summary>
    public void Page(Pager pager)
    {
        int lines = Height ?? Console.WindowHeight, columns = Width ?? Console.WindowWidth;
        Output = new BufferedStream(new PagedOutput(_end, lines, columns, pager.Start), BufferSize);
        _isPaged = true;
    }

    /// <summary>Writes a line for the person who runs the program to standard error, as <c>kg: …</c>, control characters replaced; behind what a
    /// pager shows, where one may.</summary>
    public void Tell(string message)
    {
        string line = $"kg: {Printable.Of(message)}";
        if (_isPaged && ErrorIsTerminal)
        {
            _told.Add(line);
            return;
        }

        Error.WriteLine(line);
    }

    /// <summary>Hands on what is buffered.</summary>
    public void Flush()
    {
        if (_text.IsValueCreated)
        {
            _text.Value.Flush();
        }

        Output.Flush();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        Flush();
        if (_isPaged)
        {
            Output.Dispose();
            _told.ForEach(Error.WriteLine);
        }

        Error.Flush();
    }
}
