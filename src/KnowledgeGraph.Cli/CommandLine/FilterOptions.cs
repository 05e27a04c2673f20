using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Filters;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Cli.CommandLine;

/// <summary>Options that say of which texts a list is. What they say is read as everywhere, by <see cref="FilterReader"/>.</summary>
internal sealed class FilterOptions
{
    private const int YearLength = 4;

    private readonly Option<string[]> _bodies = Several("--body", "Only of these bodies: a name, an abbreviation or an id.", "BODY");
    private readonly Option<string[]> _sessions = Several("--session", "Only of these sessions: a number, or as texts print it.", "SESSION");
    private readonly Option<string[]> _subjects = Several("--subject", "Only on these subjects.", "SUBJECT");
    private readonly Option<string[]> _cites = Several("--cites", "Only texts that cite all of these.", "REF");
    private readonly Option<InstrumentKind[]> _kinds = new("--kind")
    {
        Description = "Only of these kinds: resolution, decision, treaty, declaration, report …",
        HelpName = "KIND",
    };

    private readonly Option<DateOnly?> _from = Day("--from", "Only adopted on this day or later; a year is its first day.", 1, 1);
    private readonly Option<DateOnly?> _to = Day("--to", "Only adopted on this day or before; a year is its last day.", 12, 31);
    private readonly Option<bool> _loaded = new("--loaded") { Description = "Only texts that are loaded." };

    /// <summary>Gives them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_bodies, _sessions, _subjects, _kinds, _from, _to, _cites, _loaded])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What they say, in the words that the graph has; null where that is nothing that it has, which has been said.</summary>
    public async Task<InstrumentFilter?> ReadAsync(
        ParseResult parsed, ProgramContext context, IGraphStore store, CancellationToken cancellationToken)
    {
        var typed = new InstrumentFilter
        {
            Bodies = parsed.GetValue(_bodies) ?? [],
            Sessions = parsed.GetValue(_sessions) ?? [],
            Subjects = parsed.GetValue(_subjects) ?? [],
            Kinds = parsed.GetValue(_kinds) ?? [],
            DateFrom = parsed.GetValue(_from),
            DateTo = parsed.GetValue(_to),
            Cites = [.. (parsed.GetValue(_cites) ?? []).Select(FilterReader.Typed)],
            IsLoaded = parsed.GetValue(_loaded) ? true : null,
        };
        try
        {
            return await new FilterReader(store, new ReferenceAnswers(store, context.Time, context.ReadReference))
                .ReadAsync(typed, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is UnknownWordException or UnmeantReferenceException)
        {
            context.Streams.Tell(e.Message);
            return null;
        }
    }

    private static Option<string[]> Several(string name, string description, string value) =>
        new(name) { Description = description, HelpName = value };

    private static Option<DateOnly?> Day(string name, string description, int month, int day) => new(name)
    {
        Description = description,
        HelpName = "YEAR|DAY",
        CustomParser = result =>
        {
            string word = result.Tokens[0].Value;
            if (word.Length == YearLength && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year > 0)
            {
                return new DateOnly(year, month, day);
            }

            if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                return date;
            }

            result.AddError($"{name} is a year or a day, 2020 or 2020-12-31, not '{word}'.");
            return null;
        },
    };
}
