using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Series;
using static KnowledgeGraph.Queries.Tests.Series.SeriesTexts;

namespace KnowledgeGraph.Queries.Tests.Series;

/// <summary>Which texts are of one series, and which only look like it.</summary>
public sealed class SeriesReaderTests
{
    private const string Families = "Encourages Governments to continue to develop strategies and programmes aimed at strengthening the economic "
        + "sustainability of families and at promoting the balance of work and family life for all their members;";

    private const string Poverty = "Invites Member States to invest in a variety of policies that confront family poverty and social exclusion, "
        + "with due consideration given to parents who work and to those who care for elderly relatives;";

    private const string Tourism = "Stresses the need to develop sustainable tourism as a tool for alleviating poverty, in accordance with national "
        + "development plans, and to share good practices among the countries that receive visitors;";

    private TemporaryStore _texts = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _texts.DisposeAsync();
    }

    [Test]
    public async Task Series_TitleThatStaysAndChanges_IsOne()
    {
        await SaveAsync(
            Resolution("A/RES/74/124", "2019-12-18", "Follow-up to the twentieth anniversary of the International Year of the Family", "74", Families),
            Resolution("A/RES/75/153", "2020-12-16", "Follow-up to the twentieth anniversary of the International Year of the Family", "75",
                "Recalling its resolution [A/RES/74/124] on families and their place in development,", Families, Poverty),
            Resolution("A/RES/76/139", "2021-12-16", "Preparations for the thirtieth anniversary of the International Year of the Family", "76",
                "Recalling its resolution [A/RES/75/153] on families and their place in development,", Families, Poverty),
            Resolution("A/RES/76/140", "2021-12-16", "Promotion of sustainable tourism", "76", Tourism),
            Resolution("A/RES/77/191", "2022-12-15", "Preparations for the thirtieth anniversary of the International Year of the Family", "77", Poverty));
        SeriesReading series = (await ReadAsync("A/RES/76/139"))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Members(series), Is.EqualTo("A/RES/74/124 A/RES/75/153 A/RES/76/139 A/RES/77/191"));
            Assert.That((series.Place, series.IsCut, series.Branches.Count), Is.EqualTo((2, false, 0)));
            Assert.That(Kinds(series.Previous!), Is.EqualTo("SameTitle Recalls"));
            Assert.That(Kinds(series.Members[2]), Is.EqualTo("LikeTitle Recalls SharedWords"));
            Assert.That(series.Members[2].Follows!.Evidence[1].Citation!.Id.ToString(), Is.EqualTo("A/RES/76/139#PP1@25"));
            Assert.That(series.Members[2].Follows!.Evidence[2].Taken, Is.GreaterThan(0.9));
            Assert.That(Kinds(series.Next!), Is.EqualTo("SameTitle SharedWords"));
            Assert.That(series.Latest.Instrument.Id.Value, Is.EqualTo("A/RES/77/191"));
        }
    }

    [TestCase("A/RES/74/124")]
    [TestCase("A/RES/75/153")]
    [TestCase("A/RES/76/139")]
    public async Task Series_WhicheverMemberIsAsked_IsTheSame(string id)
    {
        await SaveAsync(
            Resolution("A/RES/76/139", "2021-12-16", "Preparations for the thirtieth anniversary of the International Year of the Family", "76",
                "Recalling its resolution [A/RES/75/153] on families and their place in development,", Families, Poverty),
            Resolution("A/RES/74/124", "2019-12-18", "Follow-up to the twentieth anniversary of the International Year of the Family", "74", Families),
            Resolution("A/RES/75/153", "2020-12-16", "Follow-up to the twenty-first anniversary of the International Year of the Family", "75",
                Families, Poverty));

        Assert.That(Members((await ReadAsync(id))!), Is.EqualTo("A/RES/74/124 A/RES/75/153 A/RES/76/139"));
    }

    [Test]
    public async Task Series_MissionsOfOnePattern_AreTwo()
    {
        static string[] Mandate(string mission, string country, string sources) =>
        [
            $"Recalling {sources} on the situation in {country} and the statements of its President on that situation,",
            $"Extends the mandate of the mission in {country} until the last day of the month in which the period of six months ends;",
            $"Requests the Secretary-General to submit a report on the measures taken to implement the mandate of {mission};",
            $"Calls on all parties in {country} to cooperate fully with {mission} in the fulfilment of its mandate;",
        ];
        await SaveAsync(
            Resolution("S/RES/2001(2011)", "2011-01-10", null, null, Mandate("UNALPHA", "Alphaland", "[S/RES/1101(1997)]")),
            Resolution("S/RES/2002(2011)", "2011-02-10", null, null, Mandate("UNBETA", "Betastan", "[S/RES/1202(1998)]")),
            Resolution("S/RES/2003(2011)", "2011-07-10", null, null, Mandate("UNALPHA", "Alphaland", "[S/RES/1101(1997)]")),
            Resolution("S/RES/2004(2011)", "2011-08-10", null, null, Mandate("UNBETA", "Betastan", "[S/RES/1202(1998)], [S/RES/2002(2011)]")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Members((await ReadAsync("S/RES/2003(2011)"))!), Is.EqualTo("S/RES/2001(2011) S/RES/2003(2011)"));
            Assert.That(Kinds((await ReadAsync("S/RES/2003(2011)"))!.Previous!), Is.Empty);
            Assert.That(Kinds((await ReadAsync("S/RES/2001(2011)"))!.Next!), Is.EqualTo("SharedWords SharedSources"));
            Assert.That(Members((await ReadAsync("S/RES/2004(2011)"))!), Is.EqualTo("S/RES/2002(2011) S/RES/2004(2011)"));
        }
    }

    [Test]
    public async Task Series_QuestionThatIsSplit_HasABranch()
    {
        const string Opening = "Recalling its resolution [S/RES/1904(2009)] concerning individuals and entities that threaten peace and security,";
        const string Assets = "Decides that all States shall freeze without delay the funds and other financial assets of these individuals and groups;";
        const string Travel = "Decides that all States shall prevent the entry into or transit through their territories of these individuals;";
        const string List = "Directs the Committee to update the list of names with the help of the Monitoring Team on a regular basis;";
        await SaveAsync(
            Resolution("S/RES/1904(2009)", "2009-12-17", null, null, Assets, Travel, List),
            Resolution("S/RES/1988(2011)", "2011-06-17", null, null, Opening, Assets, Travel),
            Resolution("S/RES/1989(2011)", "2011-06-17", null, null, Opening, Assets, Travel, List));
        SeriesReading series = (await ReadAsync("S/RES/1904(2009)"))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Members(series), Is.EqualTo("S/RES/1904(2009) S/RES/1989(2011)"));
            Assert.That(series.Branches.Select(b => b.Later.Id.Value), Is.EqualTo(["S/RES/1988(2011)"]));
            Assert.That(Members((await ReadAsync("S/RES/1988(2011)"))!), Is.EqualTo("S/RES/1904(2009) S/RES/1988(2011)"));
        }
    }

    [Test]
    public async Task Series_TitleThatComesBack_GoesThroughTheOtherOne()
    {
        await SaveAsync(
            Resolution("A/RES/74/302", "2020-09-03", "Causes of conflict and durable peace in Africa", "74", Families, Poverty),
            Resolution("A/RES/75/327", "2021-09-13", "Durable peace in Africa", "75", "Recalling its resolution [A/RES/74/302] on peace,", Families, Poverty),
            Resolution("A/RES/76/298", "2022-07-21", "Causes of conflict and durable peace in Africa", "76",
                "Recalling its resolution [A/RES/75/327] on peace,", Families, Poverty));

        Assert.That(Members((await ReadAsync("A/RES/74/302"))!), Is.EqualTo("A/RES/74/302 A/RES/75/327 A/RES/76/298"));
    }

    [Test]
    public async Task Series_TwoQuestionsOfOneTitle_AreTwo()
    {
        const string Title = "Promotion and protection of human rights";
        await SaveAsync(
            Resolution("A/RES/74/10", "2019-12-10", Title, "74", Families),
            Resolution("A/RES/74/11", "2019-12-18", Title, "74", Tourism),
            Resolution("A/RES/75/20", "2020-12-10", Title, "75", Families, Poverty),
            Resolution("A/RES/75/21", "2020-12-18", Title, "75", Tourism, Poverty),
            Resolution("A/RES/76/30", "2021-12-10", Title, "76", Tourism, Poverty));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Members((await ReadAsync("A/RES/74/10"))!), Is.EqualTo("A/RES/74/10 A/RES/75/20"));
            Assert.That(Members((await ReadAsync("A/RES/74/11"))!), Is.EqualTo("A/RES/74/11 A/RES/75/21 A/RES/76/30"));
            Assert.That(Members((await ReadAsync("A/RES/76/30"))!), Is.EqualTo("A/RES/74/11 A/RES/75/21 A/RES/76/30"));
        }
    }

    [Test]
    public async Task Series_WhatIsNoForerunner_IsNotFollowed()
    {
        await SaveAsync(
            Resolution("A/RES/74/1", "2019-12-18", "Promotion of sustainable tourism", "74", Tourism),
            Resolution("A/RES/75/2", "2020-12-16", "World Tourism Day", "75", "Recalling its resolution [A/RES/74/1] on tourism,", Families, Poverty),
            Resolution("A/RES/75/3", "2020-12-16", "Tourism for families", "75", "Recalling its resolution [A/RES/75/4] on tourism,", Families, Poverty),
            Resolution("A/RES/75/4", "2020-10-16", "Families", "75", Families, Poverty),
            Resolution("S/RES/2500(2020)", "2020-12-16", "Promotion of sustainable tourism", null, Tourism));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ReadAsync("A/RES/75/2"), Is.Null, "it cites it and has other words");
            Assert.That(await ReadAsync("A/RES/75/3"), Is.Null, "of one session are two questions");
            Assert.That(await ReadAsync("A/RES/74/1"), Is.Null, "another body's text of the same title");
        }
    }

    [Test]
    public async Task Series_TextThatIsSaved_IsToldAtOnce()
    {
        await SaveAsync(Resolution("A/RES/74/1", "2019-12-18", "Working Capital Fund for 2020", "74", Tourism));
        var reader = new SeriesReader(_texts.Store);
        Instrument text = await InstrumentAsync("A/RES/74/1");
        SeriesReading? before = await reader.ReadAsync(text, default);
        await SaveAsync(Resolution("A/RES/75/256", "2020-12-31", "Working Capital Fund for 2021", "75", Tourism));

        Assert.That((before, Members((await reader.ReadAsync(text, default))!)), Is.EqualTo(((SeriesReading?)null, "A/RES/74/1 A/RES/75/256")));
    }

    [Test]
    public async Task Latest_BeforeADay_IsTheOneThatWasThere()
    {
        await SaveAsync(
            Resolution("A/RES/74/266", "2019-12-27", "Working Capital Fund for 2020", "74", Tourism),
            Resolution("A/RES/75/256", "2020-12-31", "Working Capital Fund for 2021", "75", Tourism),
            Resolution("A/RES/76/249", "2021-12-24", "Working Capital Fund for 2022", "76", Tourism));
        Instrument text = await InstrumentAsync("A/RES/74/266");
        async Task<string?> LatestAsync(string? before) => (await new SeriesReader(_texts.Store).LatestAsync(
            [text], before is null ? null : DateOnly.Parse(before, System.Globalization.CultureInfo.InvariantCulture), default))
                .GetValueOrDefault(text.Id)?.Later.Id.Value;

        Assert.That((await LatestAsync(null), await LatestAsync("2021-12-24"), await LatestAsync("2020-12-31")),
            Is.EqualTo(("A/RES/76/249", "A/RES/75/256", (string?)null)));
    }

    [Test]
    public async Task Series_TextOfOneWordAMillionTimes_IsReadInPart()
    {
        string word = string.Concat(Enumerable.Repeat("peace ", 1_000_000));
        await SaveAsync(
            Resolution("S/RES/2001(2011)", "2011-01-10", null, null, "Recalling [S/RES/1000(1995)],", word),
            Resolution("S/RES/2002(2011)", "2011-07-10", null, null, "Recalling [S/RES/2001(2011)],", word));

        Assert.That(Members((await ReadAsync("S/RES/2001(2011)"))!), Is.EqualTo("S/RES/2001(2011) S/RES/2002(2011)"));
    }

    private static string Members(SeriesReading series) => string.Join(' ', series.Members.Select(m => m.Instrument.Id));

    private static string Kinds(SeriesMember member) => string.Join(' ', (member.Follows?.Evidence ?? []).Select(e => e.Kind));

    private async Task SaveAsync(params Document[] documents)
    {
        foreach (Document document in documents)
        {
            await _texts.Store.SaveAsync(document, "fingerprint");
        }
    }

    private async Task<Instrument> InstrumentAsync(string id) => (await _texts.Store.InstrumentsAsync([new(id)]))[new(id)];

    private async Task<SeriesReading?> ReadAsync(string id) => await new SeriesReader(_texts.Store).ReadAsync(await InstrumentAsync(id), default);
}
