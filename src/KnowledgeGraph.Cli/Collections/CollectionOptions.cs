using System.CommandLine;
using KnowledgeGraph.Loading.Collections;
using KnowledgeGraph.Loading.Fetching.Archives;

namespace KnowledgeGraph.Cli.Collections;

/// <summary>The options of a command that works with collections.</summary>
internal sealed class CollectionOptions
{
    /// <summary>The options of one command.</summary>
    public CollectionOptions()
    {
        string[] names = [.. Loading.Collections.Collection.All.Select(c => c.Name), Loading.Collections.Collection.Every];
        Collection = new Option<string[]>("--collection")
        {
            Description = $"The United Nations' machine-readable texts of an organ: {string.Join(", ", names)}. May be given several times.",
            HelpName = "NAME",
        };
        Collection.AcceptOnlyFromAmong(names);
        Since = new Option<string?>("--since")
        {
            Description = "Of a collection only the texts from a session of the General Assembly (74) or from a year (2020) on.",
            HelpName = "SESSION|YEAR",
        };
        Since.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && Loading.Collections.Since.Parse(word) is null)
            {
                result.AddError($"--since is a session of the General Assembly, such as 74, or a year, such as 2020, not '{word}'.");
            }
        });
    }

    /// <summary>The option <c>--collection</c>.</summary>
    public Option<string[]> Collection { get; }

    /// <summary>The option <c>--since</c>.</summary>
    public Option<string?> Since { get; }

    /// <summary>Adds the options to a command; the one without the other means nothing.</summary>
    public void AddTo(Command command)
    {
        command.Add(Collection);
        command.Add(Since);
        command.Validators.Add(result =>
        {
            if (result.GetResult(Collection) is not { Tokens.Count: > 0 } && result.GetResult(Since) is { Implicit: false })
            {
                result.AddError("--since is of a collection: name one with --collection.");
            }
        });
    }

    /// <summary>The collections that are named, in their own order.</summary>
    public IReadOnlyList<Collection> Named(ParseResult parsed)
    {
        string[] names = parsed.GetValue(Collection) ?? [];
        return [.. Loading.Collections.Collection.All.Where(c => names.Contains(c.Name) || names.Contains(Loading.Collections.Collection.Every))];
    }

    /// <summary>What is wanted of them, language by language.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="languages">The codes of the languages.</param>
    public IReadOnlyList<CollectionScope> Scopes(ParseResult parsed, IEnumerable<string> languages)
    {
        Since? since = parsed.GetValue(Since) is { } word ? Loading.Collections.Since.Parse(word) : null;
        return [.. languages.Select(language => new CollectionScope(CollectionLanguage.Find(language)!, since))];
    }
}
