using System.Globalization;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks.Drafts;

/// <summary>
/// How much checking a draft finds: <c>drafts STORE [SEED]</c>. Faults of twenty kinds, three each, are planted in texts of the graph, and texts are
/// checked as they were adopted: in the graph, and taken out of it. STORE is a copy: the texts are taken out of it.
/// </summary>
internal static class DraftFaults
{
    private const int WrongUsage = 2;
    private const int EachKind = 3;
    private const int Adopted = 40;
    private const int MostTries = 4000;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length is < 1 or > 2)
        {
            await Console.Error.WriteLineAsync("drafts STORE [SEED], for example drafts sqlite:copy.db 1; texts are taken out of the store")
                .ConfigureAwait(false);
            return WrongUsage;
        }

        int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
        IGraphStore store = GraphStores.Open(args[0]);
        await using (store.ConfigureAwait(false))
        {
            await store.InitializeAsync().ConfigureAwait(false);
            Instrument[] texts = [.. (await store.ListAsync(
                new InstrumentFilter { IsLoaded = true, Kinds = [InstrumentKind.Resolution] }, InstrumentOrder.Symbol,
                    new PageRequest(int.MaxValue - 1)).ConfigureAwait(false))
                    .Items.Select(i => i.Node)];
            using DraftReader reader = DraftReader.Over(store, TimeProvider.System);
            TimeSpan before = Environment.CpuUsage.TotalTime;
            await PlantAsync(store, reader, texts, seed).ConfigureAwait(false);
            await AdoptedAsync(store, reader, texts, seed).ConfigureAwait(false);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"processor {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} s"));
        }

        return 0;
    }

    private static async Task PlantAsync(IGraphStore store, DraftReader reader, Instrument[] texts, int seed)
    {
        var ground = new FaultGround(store, texts);
        int planted = 0, found = 0, right = 0, offered = 0;
        foreach ((int number, FaultKind kind) in FaultKinds.All.Index())
        {
            // Each kind draws for itself: a change of one planter changes no other's faults.
            var random = new Random((seed * 1000) + number);
            int ofKind = 0, foundOfKind = 0, rightOfKind = 0;
            for (int attempt = 0; attempt < MostTries && ofKind < EachKind; attempt++)
            {
                DraftSource text = await DraftSource.ReadAsync(store, texts[random.Next(texts.Length)]).ConfigureAwait(false);
                if (await kind.Plant(ground, text, random).ConfigureAwait(false) is not { } fault)
                {
                    continue;
                }

                ofKind++;
                DraftReading asAdopted = await reader.ReadAsync(text.With(), default).ConfigureAwait(false);
                DraftReading reading = await reader.ReadAsync(text.With(fault.Label, fault.Words), default).ConfigureAwait(false);
                HashSet<(string, string?, string)> known = [.. asAdopted.Findings.Select(f => (f.Code, f.Label, f.Message))];
                HashSet<string> labels =
                    [.. reading.Document.Provisions.Where(p => p.Text.Contains(fault.Words, StringComparison.Ordinal)).Select(p => p.Label)];
                Finding[] told = [.. reading.Findings.Where(f => kind.Codes.Contains(f.Code) && f.Label is { } label && labels.Contains(label)
                    && !known.Contains((f.Code, f.Label, f.Message)))];
                bool isFound = told.Length > 0, isRight = told.Any(f => IsRight(f, fault)), isOffered = isRight
                    || told.Any(f => f.Instead.Any(i => i.Value == fault.Right));
                (found, right, offered) = (found + (isFound ? 1 : 0), right + (isRight ? 1 : 0), offered + (isOffered ? 1 : 0));
                (foundOfKind, rightOfKind) = (foundOfKind + (isFound ? 1 : 0), rightOfKind + (isRight ? 1 : 0));
                if (!isRight)
                {
                    Console.WriteLine($"  {(isFound ? isOffered ? "SECOND" : "NOT CORRECTED" : "MISSED")} {kind.Name}: {text.Instrument.Id} {fault.Label}: {fault.Shown} (right: {fault.Right})");
                    foreach (Finding finding in told)
                    {
                        Console.WriteLine($"      {finding.Code}: {finding.Message} [{finding.Right}] {string.Join(", ", finding.Instead)}");
                    }
                }
            }

            planted += ofKind;
            Console.WriteLine($"{kind.Name}: {ofKind} planted, {foundOfKind} found, {rightOfKind} with the right correction");
        }

        Console.WriteLine($"of {planted} faults of {FaultKinds.All.Count} kinds {found} found, {right} with the right correction, {offered} with it among those offered");
    }

    private static bool IsRight(Finding finding, Fault fault) =>
        finding.Right == fault.Right || finding.Instead.FirstOrDefault().Value == fault.Right
        || (finding.Code is DiagnosticCodes.NoSuchPart && finding.Right?.StartsWith(fault.Right, StringComparison.Ordinal) == true)
        || (finding.Code is DiagnosticCodes.NoSuchPart && finding.Message.Contains(fault.Right, StringComparison.Ordinal))
        || (finding.Code == Finding.AlteredLanguage && finding.Message.Contains($"“{fault.Right}", StringComparison.Ordinal));

    private static async Task AdoptedAsync(IGraphStore store, DraftReader reader, Instrument[] texts, int seed)
    {
        Instrument[] drawn = [.. texts];
        new Random(seed).Shuffle(drawn);
        drawn = drawn[..Adopted];
        foreach (bool isOut in new[] { false, true })
        {
            int citations = 0, wrong = 0, doubtful = 0;
            var verdicts = new SortedDictionary<VerdictKind, int>();
            foreach (Instrument text in drawn)
            {
                Document draft = (await DraftSource.ReadAsync(store, text).ConfigureAwait(false)).With();
                if (isOut)
                {
                    await store.RemoveAsync([Removal.OfText(text.Id)]).ConfigureAwait(false);
                }

                DraftReading reading = await reader.ReadAsync(draft, default).ConfigureAwait(false);
                citations += reading.Verdicts.Count;
                foreach (CitationVerdict verdict in reading.Verdicts)
                {
                    verdicts[verdict.Kind] = verdicts.GetValueOrDefault(verdict.Kind) + 1;
                }

                foreach (Finding finding in reading.Findings)
                {
                    (wrong, doubtful) = finding.IsDoubtful ? (wrong, doubtful + 1) : (wrong + 1, doubtful);
                    string words = reading.Document.Citations.FirstOrDefault(c => c.Source == finding.Label && c.Span.Start == finding.Start)?.Text
                        ?? "";
                    Console.WriteLine($"  {(finding.IsDoubtful ? "look at" : "WRONG")} {finding.Code} {text.Id} {finding.Label} “{words}”: {finding.Message}");
                }
            }

            Console.WriteLine($"{Adopted} texts as adopted, {(isOut ? "taken out of" : "in")} the graph: {citations} citations "
                + $"({string.Join(", ", verdicts.Select(v => $"{v.Value} {v.Key}"))}), {wrong} said to be wrong, {doubtful} to be looked at");
        }
    }
}
