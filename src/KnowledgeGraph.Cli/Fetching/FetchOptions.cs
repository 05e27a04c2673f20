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

    private static readonly string Known = string.Join(", ", DocumentServiceOptions.Languages);

    private readonly ProgramContext _context;

    /// <summary>The options of one command.</summary>
    public FetchOptions(ProgramContext context)
    {
        _context = context;
        Languages = new Option<string[]>("--lang")
        {
            Description = $"The languages of fetched documents and of collections, with commas between them: {Known}; en by default.",
            HelpName = "LANG[,LANG...]",
            DefaultValueFactory = _ => [Model.Vocabulary.Languages.English],
            CustomParser = Parse,
        };
        Depth = Arguments.Between(
            "--with-cited", 0, Deepest, 0, $"Fetch also what they cite, and what that cites, so many steps; 0 to {Deepest}, 0 by default.");
    }

    /// <summary>The option <c>--lang</c>.</summary>
    public Option<string[]> Languages { get; }

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

    /// <summary>Fetches documents in each language; says on standard error what could not be fetched.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="words">The symbols in any spelling.</param>
    /// <param name="take">Takes each that is there.</param>
    /// <param name="stop">Stops between two requests.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> FetchAsync(ParseResult parsed, IReadOnlyList<string> words, Action<FetchedDocument> take, CancellationToken stop)
    {
        string[] languages = parsed.GetRequiredValue(Languages);
        DocumentService service;
        try
        {
            service = new DocumentService(Options(languages[0]), _context.Time);
        }
        catch (ArgumentException e)
        {
            _context.Streams.Tell(e.Message);
            return ExitCode.WrongUsage;
        }

        using (service)
        {
            int code = ExitCode.Done;
            string[] symbols = [.. words.Select(w => Symbol(w)!).Distinct()];
            foreach (string language in languages)
            {
                var cited = new CitedDocuments(service.In(language), _context.Reader);
                code = Math.Max(code, await FetchAsync(
                    cited.FetchAsync(symbols, parsed.GetValue(Depth), stop), languages.Length > 1 ? $" ({language})" : "", take)
                    .ConfigureAwait(false));
            }

            return code;
        }
    }

    private async Task<int> FetchAsync(IAsyncEnumerable<FetchStep> steps, string language, Action<FetchedDocument> take)
    {
        int code = ExitCode.Done;
        await foreach (FetchStep step in steps.ConfigureAwait(false))
        {
            if (step.Problem is not null)
            {
                _context.Streams.Tell($"{step.Symbol}{language} {step.Problem}");
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

    // "fr,es", or the option several times; each language once.
    private static string[] Parse(System.CommandLine.Parsing.ArgumentResult result)
    {
        string[] languages = [.. result.Tokens.SelectMany(t => t.Value.Split(',')).Select(code => code.Trim()).Distinct()];
        if (languages.FirstOrDefault(code => !DocumentServiceOptions.Languages.Contains(code)) is { } unknown)
        {
            result.AddError($"--lang is one or more of {Known}, with commas between them, not '{unknown}'.");
        }

        return languages;
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
