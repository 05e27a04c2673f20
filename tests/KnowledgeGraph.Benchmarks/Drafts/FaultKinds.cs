using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Queries.Series;
using KnowledgeGraph.Queries.Wordings;

namespace KnowledgeGraph.Benchmarks.Drafts;

/// <summary>Twenty kinds of faults as people make them: slips of the keyboard, stale copies, the wrong body.</summary>
internal static partial class FaultKinds
{
    private static readonly string[] OfNumbers =
        [DiagnosticCodes.NoSuchNumber, DiagnosticCodes.MalformedSymbol, DiagnosticCodes.DateMismatch, Finding.TopicMismatch];

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        new("a digit too many", OfNumbers, (g, t, r) => NumberAsync(g, t, r, n => n.Insert(n.Length - 1, n[^1].ToString()))),
        new("digits swapped", OfNumbers, (g, t, r) => NumberAsync(g, t, r, Swapped)),
        new("another session", OfNumbers, (g, t, r) => SessionAsync(t, r)),
        new("another year of a number", OfNumbers, (g, t, r) => CountedAsync(t, r, (n, y) => (n, y + 1 + r.Next(3)))),
        new("a number that no year has", OfNumbers, (g, t, r) => CountedAsync(t, r, (n, y) => ($"9{n[1..]}", y))),
        new("another session in Roman numbers", OfNumbers, (g, t, r) => RomanAsync(t, r)),
        new("another body", [Finding.WrongBody, DiagnosticCodes.NoSuchNumber], (g, t, r) => BodyAsync(t, r)),
        new("another day", [DiagnosticCodes.DateMismatch], (g, t, r) => DateAsync(t, r, d => d.AddDays(d.Day < 15 ? 1 + r.Next(9) : -1 - r.Next(9)))),
        new("another year of a day", [DiagnosticCodes.DateMismatch], (g, t, r) => DateAsync(t, r, d => d.AddYears(r.Next(2) == 0 ? -1 : 1))),
        new("another title", [DiagnosticCodes.TitleMismatch], TitleAsync),
        new("another topic", [Finding.TopicMismatch], TopicAsync),
        new("a paragraph beyond the last", [DiagnosticCodes.PinpointBeyondEnd], ParagraphAsync),
        new("a paragraph beyond an annexed text", [DiagnosticCodes.PinpointBeyondEnd], HeldAsync),
        new("an article beyond the last", [DiagnosticCodes.PinpointBeyondEnd], ArticleAsync),
        new("an annex", [DiagnosticCodes.NoSuchPart], AnnexAsync),
        new("a lettered part", [DiagnosticCodes.NoSuchPart], LetterAsync),
        new("a misspelt name", [Finding.MisspeltName], MisspeltAsync),
        new("a paragraph above", [Finding.NoSuchPlace], AboveAsync),
        new("altered agreed language", [Finding.AlteredLanguage], AlteredAsync),
        new("a superseded text", [Finding.Succeeded], SucceededAsync),
    ];

    private static Citation? One(DraftSource text, Random random, Func<Citation, bool> fits)
    {
        Citation[] fitting = [.. text.Citations.Where(c => c.Id.Source.Label.StartsWith("PP", StringComparison.Ordinal)
            || c.Id.Source.Label.StartsWith("OP", StringComparison.Ordinal)).Where(fits)];
        return fitting.Length == 0 ? null : fitting[random.Next(fitting.Length)];
    }

    private static Fault Made(DraftSource text, Citation citation, string instead, string right, int more = 0) =>
        new(citation.Id.Source.Label, text.Around(citation, instead, more), instead, right);

    private static bool IsDated(Citation citation, string prefix) => citation.Target is { } target
        && target.Value.StartsWith(prefix, StringComparison.Ordinal) && citation.CitedDate is not null && citation.Parts.Count == 0;

    private static string Swapped(string number)
    {
        for (int at = number.Length - 2; at >= 0; at--)
        {
            if (number[at] != number[at + 1] && number[at + 1] != '0')
            {
                return $"{number[..at]}{number[at + 1]}{number[at]}{number[(at + 2)..]}";
            }
        }

        return number;
    }

    private static Task<Fault?> NumberAsync(FaultGround ground, DraftSource text, Random random, Func<string, string> change)
    {
        _ = ground;
        Citation? one = One(text, random, c => IsDated(c, "A/RES/") && Printed().IsMatch(c.Text) && c.Target!.Value.Value.Split('/')[^1].Length == 3);
        if (one is null)
        {
            return Task.FromResult<Fault?>(null);
        }

        Match number = Printed().Match(one.Text);
        string changed = change(number.Groups[2].Value);
        return Task.FromResult<Fault?>(changed == number.Groups[2].Value ? null
            : Made(text, one, Printed().Replace(one.Text, $"{number.Groups[1].Value}/{changed}", 1), one.Target!.Value.Value));
    }

    private static Task<Fault?> SessionAsync(DraftSource text, Random random)
    {
        Citation? one = One(text, random, c => IsDated(c, "A/RES/") && Printed().IsMatch(c.Text));
        if (one is null)
        {
            return Task.FromResult<Fault?>(null);
        }

        Match number = Printed().Match(one.Text);
        int session = int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture);
        return Task.FromResult<Fault?>(Made(
            text, one, Printed().Replace(one.Text, string.Create(CultureInfo.InvariantCulture, $"{session - 1}/{number.Groups[2].Value}"), 1),
            one.Target!.Value.Value));
    }

    private static Task<Fault?> CountedAsync(DraftSource text, Random random, Func<string, int, (string, int)> change)
    {
        Citation? one = One(text, random, c => c.Target?.Value.StartsWith("S/RES/", StringComparison.Ordinal) == true && Counted().IsMatch(c.Text));
        if (one is null)
        {
            return Task.FromResult<Fault?>(null);
        }

        Match number = Counted().Match(one.Text);
        (string changed, int year) = change(number.Groups[1].Value, int.Parse(number.Groups[2].Value, CultureInfo.InvariantCulture));
        return Task.FromResult<Fault?>(Made(
            text, one, Counted().Replace(one.Text, string.Create(CultureInfo.InvariantCulture, $"{changed} ({year})"), 1), one.Target!.Value.Value));
    }

    private static Task<Fault?> RomanAsync(DraftSource text, Random random)
    {
        Citation? one = One(text, random, c => c.Target?.Value.StartsWith("A/RES/", StringComparison.Ordinal) == true && Roman().IsMatch(c.Text));
        if (one is null)
        {
            return Task.FromResult<Fault?>(null);
        }

        Match number = Roman().Match(one.Text);
        int session = RomanNumber.Value(number.Groups[2].Value), other = session + (session < 29 && random.Next(2) == 0 ? 1 : -1);
        return Task.FromResult<Fault?>(Made(text, one, Roman().Replace(one.Text, $"({RomanNumber.Print(other)})", 1), one.Target!.Value.Value));
    }

    private static Task<Fault?> BodyAsync(DraftSource text, Random random)
    {
        const string council = "Economic and Social Council", assembly = "General Assembly", security = "Security Council";
        Citation? one = One(text, random, c => c.Target is { IsSymbol: true } && c.Parts.Count == 0
            && (c.Text.StartsWith(assembly, StringComparison.Ordinal) || c.Text.StartsWith(council, StringComparison.Ordinal)
                || c.Text.StartsWith(security, StringComparison.Ordinal) || c.Text.StartsWith("its resolution", StringComparison.Ordinal)));
        if (one is null)
        {
            return Task.FromResult<Fault?>(null);
        }

        string wrong = one.Target!.Value.Value.StartsWith("A/", StringComparison.Ordinal) ? council : assembly;
        string instead = one.Text.StartsWith("its ", StringComparison.Ordinal) ? wrong + one.Text[3..]
            : wrong + one.Text[(one.Text.StartsWith(assembly, StringComparison.Ordinal) ? assembly
                : one.Text.StartsWith(council, StringComparison.Ordinal) ? council : security).Length..];
        return Task.FromResult<Fault?>(Made(text, one, instead, one.Target.Value.Value));
    }

    private static async Task<Fault?> DateDayAsync(DraftSource text, Citation? one, Func<DateOnly, DateOnly> change)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        if (one?.CitedDate is not { } day || !one.Text.Contains(Day(day), StringComparison.Ordinal))
        {
            return null;
        }

        return Made(text, one, one.Text.Replace(Day(day), Day(change(day)), StringComparison.Ordinal),
            day.ToString("O", CultureInfo.InvariantCulture));
    }

    private static Task<Fault?> DateAsync(DraftSource text, Random random, Func<DateOnly, DateOnly> change) => DateDayAsync(
        text, One(text, random, c => c.CitedDate is not null && c.Target is { } t && t.Value.Contains("/RES/", StringComparison.Ordinal)
            && c.Parts.Count == 0),
        change);

    private static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static async Task<Fault?> TitleAsync(FaultGround ground, DraftSource text, Random random)
    {
        Citation? one = One(text, random, c => c.CitedTitle is { Length: > 20 } && c.Target is not null);
        if (one is null || await ground.FindAsync(one.Target!.Value).ConfigureAwait(false) is not { IsLoaded: true, Title: { } own }
            || !text.Words(one.Id.Source.Label).Contains(one.CitedTitle!, StringComparison.Ordinal))
        {
            return null;
        }

        string[] words = one.CitedTitle!.Split(' ');
        int[] telling = [.. Enumerable.Range(0, words.Length).Where(i => words[i].Length > 5 && words[i].All(char.IsLetter))];
        if (telling.Length == 0)
        {
            return null;
        }

        words[telling[random.Next(telling.Length)]] = "artificial";
        string title = string.Join(' ', words);
        return new Fault(
            one.Id.Source.Label, text.Words(one.Id.Source.Label).Replace(one.CitedTitle, title, StringComparison.Ordinal), title, own);
    }

    private static async Task<Fault?> TopicAsync(FaultGround ground, DraftSource text, Random random)
    {
        Citation? one = One(text, random, c => c.Target?.IsSymbol == true && Topic().IsMatch(text.Words(c.Id.Source.Label)[c.End..]));
        if (one is null || await ground.FindAsync(one.Target!.Value).ConfigureAwait(false) is not { IsLoaded: true, Title: { } own })
        {
            return null;
        }

        Instrument other = ground.Texts[random.Next(ground.Texts.Count)];
        if (other.Title is not { Length: < 80 } title
            || title.Contains('[', StringComparison.Ordinal) || title.Contains(',', StringComparison.Ordinal)
            || title.Contains(':', StringComparison.Ordinal) || HasWordOf(title, own))
        {
            return null;
        }

        Match topic = Topic().Match(text.Words(one.Id.Source.Label)[one.End..]);
        string wrong = char.ToLowerInvariant(title[0]) + title[1..];
        return Made(text, one, $"{one.Text} on {wrong}", own, topic.Length);
    }

    private static bool HasWordOf(string title, string other) => title.Split(' ').Any(w => w.Length > 4
        && other.Contains(w[..Math.Min(5, w.Length)], StringComparison.OrdinalIgnoreCase));

    private static async Task<Fault?> ParagraphAsync(FaultGround ground, DraftSource text, Random random)
    {
        Citation? one = One(text, random, c => c.Target?.IsSymbol == true
            && (Paragraph().IsMatch(c.Text) || c.Text.StartsWith("its resolution ", StringComparison.Ordinal)));
        if (one is null || await LastAsync(ground, one.Target!.Value).ConfigureAwait(false) is not { } last)
        {
            return null;
        }

        string number = (last + 1 + random.Next(40)).ToString(CultureInfo.InvariantCulture);
        string instead = Paragraph().IsMatch(one.Text) ? Paragraph().Replace(one.Text, $"paragraph {number} of", 1)
            : $"paragraph {number} of {one.Text}";
        return Made(text, one, instead, last.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<int?> LastAsync(FaultGround ground, InstrumentId id)
    {
        Page<Provision> parts = (await ground.Graph.PartsAsync([id], [ProvisionKind.Operative], new PageRequest(500)).ConfigureAwait(false))
            .GetValueOrDefault(id) ?? Page<Provision>.Empty;
        int[] numbers = [.. parts.Items.Select(p => int.TryParse(p.Node.Number, out int n) ? n : 0)];
        return numbers.Length > 0 && numbers.SequenceEqual(Enumerable.Range(1, numbers.Length)) ? numbers.Length : null;
    }

    private static async Task<Fault?> HeldAsync(FaultGround ground, DraftSource text, Random random)
    {
        Citation? one = One(text, random, c => c.Target is { IsSymbol: false } && c.Pinpoint is null && char.IsUpper(c.Text[0]));
        if (one is null || await ground.FindAsync(one.Target!.Value).ConfigureAwait(false) is not { IsLoaded: false, ContainedIn: { } annex } held)
        {
            return null;
        }

        Page<Provision> parts =
            (await ground.Graph.PartsAsync([held.Id], [ProvisionKind.AnnexParagraph], new PageRequest(1000)).ConfigureAwait(false))
            .GetValueOrDefault(held.Id) ?? Page<Provision>.Empty;
        int[] numbers = [.. parts.Items.Select(p => p.Node.Id.Label).Where(l => l.StartsWith(annex.Label + ":", StringComparison.Ordinal))
            .Select(l => int.TryParse(l[(annex.Label.Length + 1)..], out int n) ? n : 0).Where(n => n > 0)];
        int last = numbers.DefaultIfEmpty().Max();
        string words = text.Words(one.Id.Source.Label)[..one.Id.Start];
        return last == 0 || numbers.Length != last || !words.EndsWith("the ", StringComparison.Ordinal) ? null
            : new Fault(
                one.Id.Source.Label,
                $"{words[..^4]}paragraph {last + 20} of the {one.Text}{text.Words(one.Id.Source.Label)[one.End..]}",
                $"paragraph {last + 20} of the {one.Text}", last.ToString(CultureInfo.InvariantCulture));
    }

    private static Task<Fault?> ArticleAsync(FaultGround ground, DraftSource text, Random random)
    {
        _ = ground;
        var known = KnownInstruments.All.Where(k => k.Articles is not null).ToDictionary(k => k.Id);
        Citation? one = One(text, random, c => c.Target is { } t && known.ContainsKey(t) && c.Pinpoint is null && char.IsUpper(c.Text[0])
            && text.Words(c.Id.Source.Label)[..c.Id.Start].EndsWith("the ", StringComparison.Ordinal));
        if (one is null)
        {
            return Task.FromResult<Fault?>(null);
        }

        int last = known[one.Target!.Value].Articles!.Value;
        string words = text.Words(one.Id.Source.Label), instead = $"article {last + 1 + random.Next(30)} of the {one.Text}";
        return Task.FromResult<Fault?>(new Fault(
            one.Id.Source.Label, words[..(one.Id.Start - 4)] + instead + words[one.End..], instead, last.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<Fault?> AnnexAsync(FaultGround ground, DraftSource text, Random random)
    {
        Citation? one = One(text, random, c => c.Target?.IsSymbol == true && c.Parts.Count == 0 && c.Pinpoint is null
            && c.Text.StartsWith("its resolution ", StringComparison.Ordinal));
        return one is null || await ground.FindAsync(one.Target!.Value).ConfigureAwait(false) is not { IsLoaded: true } ? null
            : Made(text, one, $"annex VII to {one.Text}", one.Target.Value.Value);
    }

    private static async Task<Fault?> LetterAsync(FaultGround ground, DraftSource text, Random random)
    {
        Citation? one = One(text, random, c => c.Target?.Value.StartsWith("A/RES/", StringComparison.Ordinal) == true && c.Parts.Count == 0
            && Printed().IsMatch(c.Text));
        if (one is null || await ground.FindAsync(one.Target!.Value).ConfigureAwait(false) is not { IsLoaded: true })
        {
            return null;
        }

        Match number = Printed().Match(one.Text);
        return Made(text, one, one.Text.Insert(number.Index + number.Length, " D"), one.Target.Value.Value);
    }

    private static Task<Fault?> MisspeltAsync(FaultGround ground, DraftSource text, Random random)
    {
        _ = ground;
        var names = KnownInstruments.All.SelectMany(k => k.Names.Prepend(k.Title)).Where(n => n.Split(' ').Length > 3)
            .ToHashSet(StringComparer.Ordinal);
        Citation? one = One(text, random, c => names.Contains(c.Text));
        if (one is null)
        {
            return Task.FromResult<Fault?>(null);
        }

        string[] words = one.Text.Split(' ');
        int[] long5 = [.. Enumerable.Range(0, words.Length).Where(i => words[i].Length > 5 && words[i].All(char.IsLetter))];
        int at = long5[random.Next(long5.Length)], letter = 1 + random.Next(words[at].Length - 2);
        words[at] = random.Next(2) == 0 ? words[at].Remove(letter, 1)
            : $"{words[at][..letter]}{words[at][letter + 1]}{words[at][letter]}{words[at][(letter + 2)..]}";
        string wrong = string.Join(' ', words);
        return Task.FromResult<Fault?>(wrong == one.Text ? null : Made(text, one, wrong, one.Text));
    }

    private static Task<Fault?> AboveAsync(FaultGround ground, DraftSource text, Random random)
    {
        _ = ground;
        Provision[] numbered = [.. text.Parts.Where(p => p.Kind == ProvisionKind.Operative && p.Id.Label.StartsWith("OP", StringComparison.Ordinal)
            && p.Text.EndsWith(';'))];
        if (numbered.Length < 3)
        {
            return Task.FromResult<Fault?>(null);
        }

        Provision one = numbered[random.Next(numbered.Length)];
        int last = text.Parts.Where(p => p.Kind == ProvisionKind.Operative && p.Id.Label.StartsWith("OP", StringComparison.Ordinal))
            .Max(p => int.TryParse(p.Number, out int n) ? n : 0);
        string wrong = $"paragraph {last + 2 + random.Next(9)} above";
        return Task.FromResult<Fault?>(new Fault(
            one.Id.Label, $"{one.Text[..^1]}, in accordance with {wrong};", wrong, last.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<Fault?> AlteredAsync(FaultGround ground, DraftSource text, Random random)
    {
        using var index = new FollowedWording(ground.Graph);
        AgreedLanguage? agreed = await new WordingAnswers(ground.Graph, index).OfInstrumentAsync(text.Instrument.Id).ConfigureAwait(false);
        WordingAnswer[] fitting = [.. agreed?.Paragraphs.Where(p => p is { Origin: WordingOrigin.Agreed, Words: > 20 and < 120 }
            && (p.Label.StartsWith("PP", StringComparison.Ordinal) || p.Label.StartsWith("OP", StringComparison.Ordinal))) ?? []];
        if (fitting.Length == 0)
        {
            return null;
        }

        WordingAnswer one = fitting[random.Next(fitting.Length)];
        string words = text.Words(one.Label);
        Match[] telling = [.. SmallWord().Matches(words).Skip(2)];
        if (telling.Length == 0)
        {
            return null;
        }

        Match word = telling[random.Next(telling.Length)];
        string[] others = ["voluntary", "partial", "possible", "appropriate", "national"];
        string instead = random.Next(3) == 0 ? "" : others[random.Next(others.Length)];
        string changed = words[..word.Index] + instead + words[(word.Index + word.Length)..];
        return instead == word.Value ? null
            : new Fault(one.Label, changed.Replace("  ", " ", StringComparison.Ordinal), instead.Length == 0 ? $"(without “{word.Value}”)"
                : instead, word.Value);
    }

    private static async Task<Fault?> SucceededAsync(FaultGround ground, DraftSource text, Random random)
    {
        Citation? one = One(text, random, c => IsDated(c, "A/RES/") && Printed().IsMatch(c.Text)
            && text.Citations.Count(o => o.Target == c.Target) == 1);
        if (one is null || await ground.FindAsync(one.Target!.Value).ConfigureAwait(false) is not { IsLoaded: true, Date: { } day } later
            || await new SeriesReader(ground.Graph).PreviousAsync([later], default).ConfigureAwait(false) is not { Count: 1 } links)
        {
            return null;
        }

        Instrument earlier = links.Values.First().Earlier;
        bool isLatest = (await new SeriesReader(ground.Graph).LatestAsync([later], text.Instrument.Date, default).ConfigureAwait(false)).Count == 0;
        return !isLatest || text.Citations.Any(c => c.Target == earlier.Id) || !one.Text.Contains(Day(day), StringComparison.Ordinal)
            || earlier.Date is null ? null
            : Made(
                text, one, Printed().Replace(one.Text, earlier.Id.Value["A/RES/".Length..], 1)
                    .Replace(Day(day), Day(earlier.Date.Value), StringComparison.Ordinal),
                later.Id.Value);
    }

    [GeneratedRegex(@"\b(\d{2})/(\d{1,3})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();

    [GeneratedRegex(@"\b(\d{3,4}) \((\d{4})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<=\d(?: [A-Z])? )(\(([IVX]+)\))", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^ on (?:the )?[^,;:()“”]{10,90}(?=[,;])", RegexOptions.CultureInvariant)]
    private static partial Regex Topic();

    [GeneratedRegex(@"\bparagraph \d+ of", RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"(?<= )[a-z]{5,}(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex SmallWord();
}
