using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Queries.Tests.References;

/// <summary>What references mean, and what is told of those that mean nothing.</summary>
public sealed class ReferenceAnswersTests
{
    private static readonly (string Symbol, string Title)[] Texts =
    [
        ("A/RES/74/174", "Countering abuse online"), ("A/RES/74/175", "Rule of law"), ("A/RES/46/5", "Clean water"), ("A/HRC/RES/46/5", "Dry land"),
        ("S/RES/1325(2000)", "Women and peace and security"), ("A/DEC/74/571", "Elections"), ("A/RES/75/1", "Agenda for clean oceans"),
        ("A/RES/75/2", "Vienna Convention on the Law of Lakes"), ("A/RES/75/3", "Vienna Convention on Consular Gardens"),
        ("A/RES/75/4", "Question of peace"), ("A/RES/76/4", "Question of peace"),
    ];

    private TemporaryStore _texts = null!;
    private ReferenceAnswers _answers = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        foreach ((string symbol, string title) in Texts)
        {
            var head = new DocumentHead
            {
                Id = new InstrumentId(symbol),
                Symbol = symbol,
                Title = title,
                Kind = symbol.Contains("DEC", StringComparison.Ordinal) ? InstrumentKind.Decision : InstrumentKind.Resolution,
                AdoptedBy = Bodies.Issuing(symbol)!.Name,
                Date = symbol.StartsWith("A/RES/76", StringComparison.Ordinal) ? new DateOnly(2021, 12, 1) : new DateOnly(2020, 12, 1),
            };
            DocumentProvision[] parts =
            [
                .. Enumerable.Range(1, 12).Select(i => new DocumentProvision
                {
                    Label = $"OP{i}", Kind = ProvisionKind.Operative, Number = $"{i}", Text = $"Decides {i}.",
                }),
            ];
            await _texts.Store.SaveAsync(new Document { Source = symbol, Head = head, Provisions = parts }, symbol);
        }

        _answers = new ReferenceAnswers(_texts.Store, TimeProvider.System);
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _texts.DisposeAsync();

    [TestCase("A/RES/74/174", "A/RES/74/174", ReadAs.Id)]
    [TestCase("A/RES/74/174#OP2", "A/RES/74/174#OP2", ReadAs.Id)]
    [TestCase("a/res/74/174", "A/RES/74/174", ReadAs.Symbol)]
    [TestCase("paragraph 3 of General Assembly resolution 74/174", "A/RES/74/174#OP3", ReadAs.Number)]
    [TestCase("74/174", "A/RES/74/174", ReadAs.BareNumber)]
    [TestCase("Clean Water", "A/RES/46/5", ReadAs.Name)]
    public async Task Known_IsFoundAndSaysHowItWasRead(string reference, string id, ReadAs readAs)
    {
        var found = (ReferenceAnswer.Found)await OneAsync(reference);

        Assert.That((found.Meant.Entity.ToString(), found.Meant.ReadAs), Is.EqualTo((id, readAs)));
    }

    [TestCase("46/5", "of the General Assembly, “Clean water”", "of the Human Rights Council, “Dry land”")]
    [TestCase("Question of peace", "of 1 December 2020", "of 1 December 2021")]
    public async Task Several_AreToldApartByWhatDiffers(string reference, params string[] tellsApart)
    {
        var several = (ReferenceAnswer.Ambiguous)await OneAsync(reference);

        Assert.That(several.Candidates.Select(c => c.TellsApart), Is.EquivalentTo(tellsApart));
        Assert.That(several.Count, Is.EqualTo(2));
    }

    [TestCase("A/RES/74/1740", UnknownReason.ImpossibleNumber, "A/RES/74/174")]
    [TestCase("A/RES/74/571", UnknownReason.ImpossibleNumber, "A/DEC/74/571")]
    [TestCase("S/RES/1325(1999)", UnknownReason.ImpossibleNumber, "S/RES/1325(2000)")]
    [TestCase("74/1740", UnknownReason.ImpossibleNumber, null)]
    [TestCase("A/RES/74/171", UnknownReason.NotLoaded, "A/RES/74/175 A/RES/74/174")]
    [TestCase("General Asembly resolution 74/174", UnknownReason.UnknownBody, "A/RES/74/174")]
    [TestCase("Security Concil resolution 1325 (2000)", UnknownReason.UnknownBody, "S/RES/1325(2000)")]
    [TestCase("Galactic Council resolution 12/3", UnknownReason.UnknownBody, null)]
    [TestCase("X/RES/74/174", UnknownReason.UnknownBody, "A/RES/74/174")]
    [TestCase("Agenda for clean ocaens", UnknownReason.UnknownName, "A/RES/75/1", TestName = "Letters_Swapped")]
    [TestCase("Agenda for the clean oceans", UnknownReason.UnknownName, "A/RES/75/1", TestName = "Words_InCommon")]
    [TestCase("Vienna Convention", UnknownReason.UnknownName, "A/RES/75/3 A/RES/75/2", TestName = "Words_OfLongerNames")]
    [TestCase("The moon", UnknownReason.UnknownName, null)]
    [TestCase(" ", UnknownReason.NoReference, null)]
    [TestCase("???", UnknownReason.NoReference, null)]
    public async Task Unknown_IsToldWhyAndWhatIsNear(string reference, UnknownReason reason, string? near)
    {
        var unknown = (ReferenceAnswer.Unknown)await OneAsync(reference);

        Assert.That(unknown.Reason, Is.EqualTo(reason), unknown.Message);
        Assert.That(unknown.Near.Select(n => n.Instrument.Id.Value), Is.EquivalentTo(near?.Split(' ') ?? []));
    }

    [Test]
    public async Task PartOfWhatIsNear_IsTheSamePartOfIt()
    {
        var unknown = (ReferenceAnswer.Unknown)await OneAsync("A/RES/74/1740 OP2");

        Assert.That(unknown.Near.Single().Provision?.Id.ToString(), Is.EqualTo("A/RES/74/174#OP2"));
    }

    [Test]
    public async Task Part_ThatIsMissing_IsToldWithTheLastAndTheNear()
    {
        var missing = (ReferenceAnswer.PartMissing)await OneAsync("paragraph 13 of resolution 74/174");

        Assert.That(missing.Message, Is.EqualTo("A/RES/74/174 has no part 13; its last paragraph is OP12."));
        Assert.That(missing.Near.Take(3).Select(p => p.Id.Label), Is.EqualTo(["OP12", "OP11", "OP10"]));
        Assert.That(missing.Near, Has.Count.LessThanOrEqualTo(ReferenceAnswers.MostNear));
    }

    [Test]
    public async Task Many_AreAnsweredInTheirOrder()
    {
        string[] references = ["nothing here", "74/174", "nothing here", "46/5", "", "A/RES/74/174#OP99"];
        IReadOnlyList<ReferenceAnswer> answers = await _answers.ReadAsync(references);

        Assert.That(answers.Select(a => a.Text), Is.EqualTo(references));
        Assert.That(answers.Select(a => a.GetType().Name), Is.EqualTo(["Unknown", "Found", "Unknown", "Ambiguous", "Unknown", "PartMissing"]));
    }

    [Test]
    public async Task Text_ThatIsLoadedLater_IsNear()
    {
        await using TemporaryStore texts = await TemporaryStore.OpenAsync();
        var answers = new ReferenceAnswers(texts.Store, TimeProvider.System);
        var before = (ReferenceAnswer.Unknown)(await answers.ReadAsync(["Clean waters"]))[0];
        var head = new DocumentHead { Id = new InstrumentId("A/RES/1/1"), Symbol = "A/RES/1/1", Title = "Clean water" };
        await texts.Store.SaveAsync(new Document { Source = "1", Head = head }, "1");
        var after = (ReferenceAnswer.Unknown)(await answers.ReadAsync(["Clean waters"]))[0];

        Assert.That(before.Near, Is.Empty);
        Assert.That(after.Near.Select(n => (n.Instrument.Id.Value, n.Name, n.Edits)), Is.EqualTo([("A/RES/1/1", "Clean water", 1)]));
    }

    private async Task<ReferenceAnswer> OneAsync(string reference) => (await _answers.ReadAsync([reference]))[0];
}
