using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Loading.Fetching;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Cli.Fetching;

/// <summary>The options of a command that fetches documents, and the way from them to fetched ones.</summary>
internal sealed class FetchOptions
{
    /// <summary>The variable that names another service.</summary>
    public const string AddressVariable = "KG_DOCUMENTS";

    private const int Deepest = 3;
    private const int MostNamed = 4;

    private readonly ProgramContext _context;

    /// <summary>The options of one command.</summary>
    public FetchOptions(ProgramContext context)
    {
        _context = context;
        Language = new Option<string>("--lang")
        {
            Description = $"The language of fetched documents: {string.Join(", ", DocumentServiceOptions.Languages)}; en by default.",
            HelpName = "LANG",
            DefaultValueFactory = _ => "en",
        };
        Language.AcceptOnlyFromAmong([.. DocumentServiceOptions.Languages]);
        Depth = Arguments.Between(
            "--with-cited", 0, Deepest, 0, $"Fetch also what they cite, and what that cites, so many steps; 0 to {Deepest}, 0 by default.");
    }

    /// <summary>The option <c>--lang</c>.</summary>
    public Option<string> Language { get; }

    /// <summary>The option <c>--with-cited</c>.</summary>
    public Option<int> Depth { get; }

    /// <summary>Refuses words that name no one document.</summary>
    public void Check(System.CommandLine.Parsing.SymbolResult result)
    {
        foreach (string word in result.Tokens.Select(t => t.Value).Where(w => Symbol(w) is null))
        {
            IReadOnlyList<InstrumentId> symbols = _context.ReadReference(word).Symbols;
            result.AddError(symbols.Count > 1
                ? $"'{word}' may be {string.Join(" or ", symbols.Take(MostNamed))}: give the symbol."
                : $"'{word}' is no symbol of a document, such as A/RES/74/174.");
        }
    }

    /// <summary>Fetches documents; says on standard error what could not be fetched.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="words">The symbols in any spelling.</param>
    /// <param name="take">Takes each that is there.</param>
    /// <param name="stop">Stops between two requests.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> FetchAsync(ParseResult parsed, IReadOnlyList<string> words, Action<FetchedDocument> take, CancellationToken stop)
    {
        DocumentService service;
        try
        {
            service = new DocumentService(Options(parsed.GetRequiredValue(Language)), _context.Time);
        }
        catch (ArgumentException e)
        {
            _context.Streams.Tell(e.Message);
            return ExitCode.WrongUsage;
        }

        using (service)
        {
            int code = ExitCode.Done;
            var cited = new CitedDocuments(service, _context.Reader);
            await foreach (FetchStep step in cited.FetchAsync([.. words.Select(w => Symbol(w)!).Distinct()], parsed.GetValue(Depth), stop)
                .ConfigureAwait(false))
            {
                if (step.Problem is not null)
                {
                    _context.Streams.Tell($"{step.Symbol} {step.Problem}");
                }

                if (step.Document is { } document)
                {
                    take(document);
                }
                else if (!step.IsCited)
                {
                    code = ExitCode.InputFailed;
                }
            }

            return code;
        }
    }

    private string? Symbol(string word) => _context.ReadReference(word) is { Symbols: [var symbol], Part: null } ? symbol.Value : null;

    private DocumentServiceOptions Options(string language)
    {
        Uri address = DocumentServiceOptions.Official;
        if (_context.Variable(AddressVariable) is { Length: > 0 } named)
        {
            address = Uri.TryCreate(named.TrimEnd('/') + "/", UriKind.Absolute, out Uri? other) ? other
                : throw new ArgumentException(
                    $"The variable {AddressVariable} is no address of a service, such as {DocumentServiceOptions.Official}.");
        }

        return new DocumentServiceOptions
        {
            BaseAddress = address,
            Language = language,
            CacheFolder = CacheFolder.Of(_context.Variable, "documents"),
        };
    }
}
