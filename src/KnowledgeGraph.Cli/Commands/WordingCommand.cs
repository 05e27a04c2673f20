using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Cli.Wordings;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Wordings;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg wording</c>: where the words of a loaded text, of a paragraph or of a draft stood before, and who carried them on.</summary>
internal static class WordingCommand
{
    private const int MostSteps = 100;

    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var what = new Argument<string[]>("REF|PATH")
        {
            Description = "A loaded text or a paragraph of one (E/RES/2022/14 OP5), the file of a draft, or - for ids of paragraphs on standard input, one a line.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string> format = Arguments.Format("table", "jsonl");
        var rebuild = new Option<bool>("--rebuild") { Description = "Make the words that are kept of every text anew, and ask nothing unless told what." };
        var storeOption = new StoreOption(context);
        var command = new Command("wording", "Say where words stood before, and who carried them on.") { what, format, rebuild, storeOption.Option };
        command.Validators.Add(result =>
        {
            if (result.GetValue(what) is not { Length: > 0 } && !result.GetValue(rebuild))
            {
                result.AddError("Name a text, a paragraph or a file, or - for ids on standard input.");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            if (parsed.GetValue(rebuild))
            {
                int texts = await store.RebuildWordingsAsync(stop).ConfigureAwait(false);
                context.Streams.Tell($"The words of {Count.Of(texts, "text")} are kept anew.");
            }

            if (parsed.GetValue(what) is not { Length: > 0 } words)
            {
                return ExitCode.Done;
            }

            using var index = new FollowedWording(store);
            var asking = new Asking(context, store, new WordingAnswers(store, index), parsed.GetRequiredValue(format) == "jsonl");
            return words is [DocumentSource.StandardInput] ? await asking.IdsAsync(stop).ConfigureAwait(false)
                : words is [var path] && File.Exists(path) ? await asking.DraftAsync(path, stop).ConfigureAwait(false)
                : await asking.ReferenceAsync(words, stop).ConfigureAwait(false);
        });
        return command;
    }

    private sealed class Asking(ProgramContext context, IGraphStore store, WordingAnswers answers, bool asJson)
    {
        private readonly WordingTable _table = new(context.Streams);

        public async Task<int> IdsAsync(CancellationToken stop)
        {
            var asked = new List<(string Printed, IReadOnlyList<ProvisionId> Ids)>();
            using var input = new StreamReader(context.Streams.OpenInput());
            int failed = 0;
            while (await input.ReadLineAsync(stop).ConfigureAwait(false) is { } line)
            {
                string printed = line.Trim();
                if (PrintedId.Read(printed) is { Count: > 0 } ids)
                {
                    asked.Add((printed, ids));
                }
                else if (printed.Length > 0)
                {
                    failed++;
                    context.Streams.Tell($"'{printed}' is no id of a paragraph. One is a text's symbol, # and the paragraph's label: A/RES/74/174#OP5");
                }
            }

            IReadOnlyDictionary<ProvisionId, WordingAnswer> found =
                await answers.ReadAsync([.. asked.SelectMany(a => a.Ids)], stop).ConfigureAwait(false);
            var known = asked.ToLookup(a => a.Ids.Any(found.ContainsKey));
            foreach ((string printed, _) in known[false])
            {
                failed++;
                context.Streams.Tell($"No loaded text has a paragraph {printed}.");
            }

            Print(known[true].Select(a => (a.Printed, found[a.Ids.First(found.ContainsKey)])));
            return failed == 0 ? ExitCode.Done : ExitCode.InputFailed;
        }

        public async Task<int> DraftAsync(string path, CancellationToken stop)
        {
            IReadOnlyList<DocumentSource> sources = DocumentSources.Find([path], context.Streams.OpenInput, stop);
            ReadDocument read = context.Reader.Read(sources[0]);
            if (read.Document is not { } draft)
            {
                context.Streams.Tell($"{read.Source} {read.Problem}.");
                return ExitCode.InputFailed;
            }

            AgreedLanguage language = await answers.OfDraftAsync(draft, stop).ConfigureAwait(false);
            Print(language.Paragraphs.Select(p => (p.Label, p)));
            Tell(language, null, []);
            return ExitCode.Done;
        }

        public async Task<int> ReferenceAsync(string[] words, CancellationToken stop)
        {
            if (await ReferenceLookup.FindAsync(context, store, words, stop).ConfigureAwait(false) is not { } found)
            {
                return ExitCode.InputFailed;
            }

            return found.Provision is { } provision
                ? await ParagraphAsync(provision.Id, stop).ConfigureAwait(false)
                : await InstrumentAsync(found.Instrument.Id, stop).ConfigureAwait(false);
        }

        private async Task<int> InstrumentAsync(InstrumentId id, CancellationToken stop)
        {
            if (await answers.OfInstrumentAsync(id, stop).ConfigureAwait(false) is not { } language)
            {
                context.Streams.Tell($"The text of {id.Value} is not in the graph.");
                return ExitCode.InputFailed;
            }

            Print(language.Paragraphs.Select(p => (new ProvisionId(id, p.Label).ToString(), p)));
            Tell(
                language,
                await answers.AdoptedAsAsync(id, stop).ConfigureAwait(false), await answers.AdoptedDraftsOfAsync(id, stop).ConfigureAwait(false));
            return ExitCode.Done;
        }

        private async Task<int> ParagraphAsync(ProvisionId id, CancellationToken stop)
        {
            if (!(await answers.ReadAsync([id], stop).ConfigureAwait(false)).TryGetValue(id, out WordingAnswer? answer))
            {
                context.Streams.Tell($"{id} is no paragraph: notes, headings and what stands around the text have no wording.");
                return ExitCode.InputFailed;
            }

            Print([(id.ToString(), answer)]);
            if (!asJson)
            {
                Page<WordingStep> before = await answers.HistoryAsync(id, new PageRequest(MostSteps), stop).ConfigureAwait(false);
                Page<WordingStep> after = await answers.LaterUsesAsync(id, new PageRequest(MostSteps), stop).ConfigureAwait(false);
                _table.Print("history", "Before", before);
                _table.Print("later-use", "Since, the newest first", after);
                context.Streams.Tell(
                    $"Most of the words stand in {Count.Of(before.TotalCount, "earlier text")} and in {Count.Of(after.TotalCount, "later text")}.");
            }

            return ExitCode.Done;
        }

        private void Print(IEnumerable<(string Id, WordingAnswer Answer)> paragraphs)
        {
            if (asJson)
            {
                WordingJson.Print(context.Streams, paragraphs);
            }
            else
            {
                _table.Print(paragraphs);
            }
        }

        private void Tell(AgreedLanguage language, AdoptedDraft? adopted, IReadOnlyList<AdoptedDraft> drafts)
        {
            if (!asJson)
            {
                _table.Print(language, adopted, drafts);
            }

            context.Streams.Tell(WordingTable.Summary(language));
        }
    }
}
