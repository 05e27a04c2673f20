using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Queries.Drafts;

namespace KnowledgeGraph.Queries.Tests.Drafts;

/// <summary>What is said of the citations of a draft: every one has a verdict, what is wrong is told with what is right, and nothing else
/// is.</summary>
public sealed class DraftReaderTests
{
    private const string Agreed =
        "Calls upon all States to ensure that every child has access to quality education without discrimination of any kind, and to report on it;";

    private const string Lagos = "Lagos Declaration on Better Forests";

    private TemporaryStore _texts = null!;
    private DraftReader _reader = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        await SaveAsync("General Assembly", "74/174", "18 December 2019", "Countering child sexual exploitation", "1. Acts;\n\n2. Acts again.");
        await SaveAsync("General Assembly", "76/147", "16 December 2021", "Rights of the child", $"1. {Agreed}\n\n2. Decides to end.");
        await SaveAsync("General Assembly", "76/181", "16 December 2021", "Fourteenth Congress on Crime Prevention",
            "1. Endorses the Lagos Declaration, annexed to the present resolution.\n\nAnnex\n\nLagos Declaration on Better Forests\n\n1. We act;\n\n2. We act again;\n\n3. We end.");
        await SaveAsync("General Assembly", "75/290 A", "25 June 2021", "Forum", "1. Decides.");
        await SaveAsync("General Assembly", "75/290 B", "25 June 2021", "Forum", "1. Decides.");
        await SaveAsync("Economic and Social Council", "2022/14", "21 July 2022", "Crime prevention", "1. Decides.");
        await SaveAsync("General Assembly", "77/1", "1 December 2022", "Many things",
            "1. Recalls Security Council resolutions 1325 (2000) of 31 October 2000 and 1888 (2009) of 30 September 2009, "
            + "the Charter of the United Nations, the Universal Declaration of Human Rights and its resolution 2625 (XXV) of 24 October 1970.");
        _reader = DraftReader.Over(_texts.Store, new FixedClock());
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        _reader.Dispose();
        await _texts.DisposeAsync();
    }

    [TestCase("its resolution 74/174 of 18 December 2019", ExpectedResult = "RIGHT")]
    [TestCase("Security Council resolution 1325 (2000) of 31 October 2000", ExpectedResult = "RIGHT")]
    [TestCase("article 51 of the Charter of the United Nations", ExpectedResult = "RIGHT")]
    [TestCase("paragraph 3 of the Lagos Declaration on Better Forests", ExpectedResult = "RIGHT")]
    [TestCase("its resolution 75/290 B of 25 June 2021", ExpectedResult = "RIGHT")]
    [TestCase("all its relevant resolutions", ExpectedResult = "OPEN")]
    [TestCase("its resolution 60/7 of 31 October 2005", ExpectedResult = "UNKNOWN", Description = "nothing of its session is loaded")]
    [TestCase("paragraph 9 of Security Council resolution 1325 (2000)", ExpectedResult = "UNKNOWN", Description = "its text is not loaded")]

    // Numbers that no text has, and the years of those that have them.
    [TestCase("Security Council resolution 1325 (2001)", ExpectedResult = "WRONG NO_SUCH_NUMBER S/RES/1325(2000)")]
    [TestCase("S/RES/9999 (2021)", ExpectedResult = "WRONG NO_SUCH_NUMBER")]
    [TestCase("its resolution 77/999 of 15 December 2022", ExpectedResult = "WRONG NO_SUCH_NUMBER")]
    [TestCase("its resolution 74/1744 of 18 December 2019", ExpectedResult = "WRONG NO_SUCH_NUMBER A/RES/74/174")]
    [TestCase("its resolution 2625 (XXVII) of 24 October 1970", ExpectedResult = "WRONG NO_SUCH_NUMBER A/RES/2625(XXV)")]
    [TestCase("A/RES/174/74", ExpectedResult = "WRONG NO_SUCH_NUMBER A/RES/74/174")]
    [TestCase("Security Council resolution 1889 (2009) of 31 October 2000", ExpectedResult = "WRONG DATE_MISMATCH")]

    [TestCase("resolution 11/2019 adopted by the Conference of the Food and Agriculture Organization", ExpectedResult = "NONE")]

    // Another text: its day tells which.
    [TestCase("its resolution 73/174 of 18 December 2019", ExpectedResult = "WRONG DATE_MISMATCH A/RES/74/174")]
    [TestCase("its resolution 74/147 of 18 December 2019", ExpectedResult = "UNKNOWN NO_SUCH_NUMBER A/RES/74/174")]
    [TestCase("its resolution 74/174 of 19 December 2019", ExpectedResult = "WRONG DATE_MISMATCH 2019-12-18")]
    [TestCase("its resolution 74/174 of 18 December 2019, entitled “Rights of the fish”",
        ExpectedResult = "WRONG TITLE_MISMATCH Countering child sexual exploitation")]
    [TestCase("its resolution 74/174 on oceans and the law of the sea", ExpectedResult = "WRONG TOPIC_MISMATCH Countering child sexual exploitation")]
    [TestCase("its resolution 74/174 on sexual exploitation", ExpectedResult = "RIGHT")]

    // Another body.
    [TestCase("Economic and Social Council resolution 74/174", ExpectedResult = "WRONG WRONG_BODY A/RES/74/174")]
    [TestCase("Security Council resolution 74/174", ExpectedResult = "WRONG WRONG_BODY A/RES/74/174")]
    [TestCase("General Assembly resolution 1325 (2000)", ExpectedResult = "WRONG WRONG_BODY S/RES/1325(2000)")]
    [TestCase("its resolution 2022/14", ExpectedResult = "WRONG WRONG_BODY E/RES/2022/14")]
    [TestCase("that the Economic and Social Council adopted its resolution 2022/14", ExpectedResult = "RIGHT")]

    // Parts that are not there.
    [TestCase("paragraph 3 of its resolution 74/174", ExpectedResult = "WRONG PINPOINT_BEYOND_END 2")]
    [TestCase("paragraph 129 of the Lagos Declaration on Better Forests", ExpectedResult = "WRONG PINPOINT_BEYOND_END 3")]
    [TestCase("Articles 110 and 121 of the Charter of the United Nations", ExpectedResult = "WRONG PINPOINT_BEYOND_END 111")]
    [TestCase("article 31 (2) of the Universal Declaration of Human Rights", ExpectedResult = "WRONG PINPOINT_BEYOND_END 30")]
    [TestCase("annex II to its resolution 76/181", ExpectedResult = "WRONG NO_SUCH_PART Annex")]
    [TestCase("the annex to its resolution 76/181", ExpectedResult = "RIGHT")]
    [TestCase("the annex to its resolution 74/174", ExpectedResult = "WRONG NO_SUCH_PART A/RES/74/174")]
    [TestCase("its resolution 75/290 C", ExpectedResult = "WRONG NO_SUCH_PART A/RES/75/290 B")]
    [TestCase("its resolution 74/174 B", ExpectedResult = "WRONG NO_SUCH_PART A/RES/74/174")]

    // Names.
    [TestCase("the Convention on the Right of the Child", ExpectedResult = "WRONG MISSPELT_NAME Convention on the Rights of the Child")]
    [TestCase("the Charter of the United Nation", ExpectedResult = "WRONG MISSPELT_NAME Charter of the United Nations")]
    [TestCase("the Conventoin on the Rights of Persons with Disabilities", ExpectedResult = "WRONG MISSPELT_NAME Convention on the Rights of Persons with Disabilities")]
    [TestCase("the 2030 Agedna for Sustainable Development", ExpectedResult = "WRONG MISSPELT_NAME 2030 Agenda for Sustainable Development")]
    [TestCase("the United Nations Convention against Transnational Organised Crime", ExpectedResult = "UNKNOWN")]
    public async Task<string> Citation_HasAVerdict(string words)
    {
        DraftReading reading = await ReadAsync($"The General Assembly,\n\nRecalling {words},\n\n1. Decides to remain seized of the matter.");
        if (DraftLine.Of(reading).FirstOrDefault(l => l.Label == "PP1") is not { } line)
        {
            return "NONE";
        }

        Finding? first = line.Findings.Count == 0 ? null : line.Findings[0];
        return string.Join(' ', new[] { line.Kind.ToString().ToUpperInvariant(), first?.Code, first?.Right }.OfType<string>());
    }

    [TestCase("1. Recalls paragraph 9 above;\n\n2. Decides to end.", "OP1 There is no paragraph 9 here; the last is 2.")]
    [TestCase("1. Recalls paragraph 2 above;\n\n2. Decides to end.", "OP1 Paragraph 2 stands below, not above.")]
    [TestCase("1. Recalls paragraph 2 below;\n\n2. Decides to end, as in paragraph 1 above.", "")]
    [TestCase("1. Decides to act;\n\n2. Recalls paragraphs 1 and 3 to 5 of the present resolution.", "OP2 There is no paragraph 3 here; the last is 2.")]
    public async Task Place_InTheDraft_HasToBeThere(string operative, string expected)
    {
        DraftReading reading = await ReadAsync($"The General Assembly,\n\nRecalling its resolution 74/174 of 18 December 2019,\n\n{operative}");
        Assert.That(
            reading.Findings.Where(f => f.Code == Finding.NoSuchPlace).Select(f => $"{f.Label} {f.Message}").FirstOrDefault() ?? "",
                Is.EqualTo(expected));
    }

    [TestCase("quality education", "basic education", "“basic” is “quality” in A/RES/76/147, operative paragraph 1, whose words the rest are.")]
    [TestCase("quality ", "", "“quality” is left out, which stands in A/RES/76/147, operative paragraph 1, whose words the rest are.")]
    [TestCase("all States", "all other States", "“other” is put in, which does not stand in A/RES/76/147, operative paragraph 1, whose words the rest are.")]
    [TestCase("Calls upon", "Also calls upon", "")]
    [TestCase("kind,", "kind,¹", "")]
    public async Task AgreedLanguage_ThatIsAltered_IsToBeLookedAt(string agreed, string altered, string expected)
    {
        DraftReading reading = await ReadAsync(
            $"The General Assembly,\n\nRecalling its resolution 74/174 of 18 December 2019,\n\n1. {Agreed.Replace(agreed, altered, StringComparison.Ordinal)}");
        Finding? found = reading.Findings.FirstOrDefault(f => f.Code == Finding.AlteredLanguage);
        Assert.Multiple(() =>
        {
            Assert.That(found?.Message ?? "", Is.EqualTo(expected));
            Assert.That(reading.Wrong, Is.Zero, "it may be meant so");
        });
    }

    [Test]
    public async Task EveryCitation_HasOneVerdict_AndEveryFindingOneLine()
    {
        DraftReading reading = await ReadAsync(
            "The General Assembly,\n\nRecalling its resolutions 74/174 of 19 December 2019, 76/147 and 60/7, the Charter of the United Nations, the Convention on the "
            + "Right of the Child and all its relevant resolutions,\n\n1. Recalls paragraph 9 above.");
        IReadOnlyList<DraftLine> lines = DraftLine.Of(reading);
        Assert.Multiple(() =>
        {
            Assert.That(reading.Verdicts.Select(v => v.Citation), Is.EqualTo(reading.Document.Citations));
            Assert.That(reading.Verdicts.Select(v => v.Message), Has.None.Empty);
            Assert.That(lines.SelectMany(l => l.Findings), Is.EquivalentTo(reading.Findings));
            Assert.That(reading.Wrong, Is.EqualTo(3));
        });
    }

    private async Task<DraftReading> ReadAsync(string text) =>
        await _reader.ReadAsync(new DraftInput("the draft", null, text, "General Assembly"), default);

    private async Task SaveAsync(string body, string number, string date, string title, string operative)
    {
        string text = $"Resolution adopted by the {body} on {date}\n\n{number}. {title}\n\nThe {body},\n\nRecalling the Charter of the United Nations,\n\n{operative}\n";
        Document document = ResolutionPart.Within(Extractor.Default.ExtractText(number, text));
        await _texts.Store.SaveAsync(
            document with
            {
                Annexed = [.. document.Provisions.Where(p => p.Kind == ProvisionKind.Annex)
                    .Select(p => new AnnexedInstrument(InstrumentId.FromTitle(Lagos), Lagos, InstrumentKind.Declaration, p.Label))],
            },
            number);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
