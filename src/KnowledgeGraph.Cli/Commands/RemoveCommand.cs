using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Removing;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg remove</c>: takes texts out of the graph again.</summary>
internal static class RemoveCommand
{
    // Files a transaction: what is held in memory is bounded by what their texts refer to.
    private const int FilesAtOnce = 100;

    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var what = new Argument<string[]>("REF|PATH")
        {
            Description = "A text (E/RES/2022/14), a part of a resolution (75/290 B), or files and folders that were loaded. "
                + "Several words that are no paths are one reference.",
            Arity = ArgumentArity.OneOrMore,
        };
        var language = new Option<string?>("--lang")
        {
            Description = $"Only the text in this language: {string.Join(", ", Languages.All.Select(l => l.Code))}. All of them by default.",
            HelpName = "LANG",
        };
        language.AcceptOnlyFromAmong([.. Languages.All.Select(l => l.Code)]);
        var storeOption = new StoreOption(context);
        var command = new Command("remove", "Take texts out again: the graph is then as if they had never been loaded.")
        {
            what, language, storeOption.Option,
        };
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            var removing = new Run(context, store, parsed.GetValue(language));
            return await removing.RunAsync(parsed.GetRequiredValue(what), stop).ConfigureAwait(false);
        });
        return command;
    }

    private sealed class Run(ProgramContext context, IGraphStore store, string? language)
    {
        public async Task<int> RunAsync(string[] words, CancellationToken stop)
        {
            HashSet<string> records = [.. (await store.RecordSourcesAsync(stop).ConfigureAwait(false)).Select(s => s.Source)];
            var loaded = new LoadedFiles((await store.SourcesAsync(stop).ConfigureAwait(false)).Select(s => s.Source).Concat(records));
            IReadOnlyList<string>[] files = [.. words.Select(loaded.At)];
            string[] unknown = [.. words.Where((word, at) => files[at].Count == 0)];
            if (unknown.Length < words.Length || words.Any(word => File.Exists(word) || Directory.Exists(word)))
            {
                return unknown.Length == 0
                    ? await FilesAsync([.. files.SelectMany(f => f).Distinct(StringComparer.Ordinal)], records, stop).ConfigureAwait(false)
                    : Refuse($"Nothing in the graph came from {string.Join(" or ", unknown)}; nothing was taken out.");
            }

            return await ReferenceLookup.FindAsync(context, store, words, stop).ConfigureAwait(false) is { } found
                ? await TextAsync(found, stop).ConfigureAwait(false) : ExitCode.InputFailed;
        }

        private async Task<int> FilesAsync(string[] files, HashSet<string> records, CancellationToken stop)
        {
            if (language is not null)
            {
                context.Streams.Tell("--lang goes with a reference. Of files, all that came from them is taken out.");
                return ExitCode.WrongUsage;
            }

            List<DocumentChange> texts = [];
            int forgotten = 0;

            // A file of records that says nothing any more is forgotten.
            foreach (string file in files.Where(records.Contains))
            {
                stop.ThrowIfCancellationRequested();
                await store.SaveRecordsAsync(Nothing(file), stop).ConfigureAwait(false);
                forgotten++;
            }

            foreach (string[] some in files.Where(f => !records.Contains(f)).Chunk(FilesAtOnce))
            {
                stop.ThrowIfCancellationRequested();
                Removed removed = await store.RemoveAsync([.. some.Select(Removal.OfSource)], stop).ConfigureAwait(false);
                Print(removed.Texts);
                texts.AddRange(removed.Texts);
                forgotten += removed.Sources.Count;
            }

            return Tell(texts.Count, forgotten);
        }

        private static IncomingRecords Nothing(string file) => new()
        {
            Source = file,
            Fingerprint = "removed",
            Origin = RecordOrigin.Library,
            Records = [],
            IsLast = true,
            IsWhole = false,
        };

        private async Task<int> TextAsync(Resolution.Found found, CancellationToken stop)
        {
            InstrumentId id = found.Provision?.Id.Instrument ?? found.Instrument.Id;
            string? place = found.Provision?.Id.Label;
            string? spoken = place is null || Translation.LanguageOf(place) == Languages.English ? null : Translation.LanguageOf(place);
            string? part = place is null ? null : Translation.PartOf(place);
            if (place is not null && !(spoken is null ? place is [>= 'A' and <= 'Z'] : place == spoken || place is [_, _, ':', >= 'A' and <= 'Z']))
            {
                return Refuse($"{found.Provision!.Id} is a paragraph, and only whole texts can be taken out: kg remove {id}");
            }

            if (place is null && found.Instrument is { IsLoaded: false, ContainedIn: { } annex })
            {
                return Refuse($"The text of {id} stands in {annex}, and goes with that text: kg remove {annex.Instrument}");
            }

            Removed removed = await store.RemoveAsync([Removal.OfText(id, part, language ?? spoken)], stop).ConfigureAwait(false);
            if (removed.Texts.Count == 0)
            {
                string which = $"{id}{(part is null ? "" : $" {part}")}{(language is null ? "" : $" in the language {language}")}";
                return Refuse($"The text of {which} is not in the graph, so there is nothing to take out.");
            }

            Print(removed.Texts);
            return Tell(removed.Texts.Count, removed.Sources.Count);
        }

        private void Print(IReadOnlyList<DocumentChange> texts) => new Sections(context.Streams).Print(
            "removed", "", ["Text", "Part", "Language"],
            texts.Select(t => (IReadOnlyList<string?>)[t.Instrument.Value, t.Part, t.Language]));

        private int Tell(int texts, int files)
        {
            context.Streams.Tell($"{Count.Of(texts, "text")} taken out, {Count.Of(files, "file")} forgotten. The graph is at {store.Address}");
            return ExitCode.Done;
        }

        private int Refuse(string why)
        {
            context.Streams.Tell(why);
            return ExitCode.InputFailed;
        }
    }
}
