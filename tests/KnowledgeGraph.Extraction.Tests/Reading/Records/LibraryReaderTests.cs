using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Records;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Records;
using static KnowledgeGraph.Extraction.Tests.Reading.Records.LibraryFile;

namespace KnowledgeGraph.Extraction.Tests.Reading.Records;

/// <summary>What the United Nations' library records of its resolutions: objects one after the other, and what stands in each.</summary>
public sealed class LibraryReaderTests
{
    private static readonly string[] Separators = ["\n", "", "\n\"\\n\"\n", " \r\n\t", ","];

    [TestCaseSource(nameof(Separators))]
    public void Objects_WhateverStandsBetweenThem_AreAllRead(string between)
    {
        RecordFile file = Read("\uFEFF" + string.Join(between, Object("A/RES/75/1"), Object("A/RES/75/2"), Object("A/RES/75/3")));

        Assert.That((file.Records.Count, file.Problems.Count), Is.EqualTo((3, 0)));
    }

    [Test]
    public void Objects_InAList_AreRead() =>
        Assert.That(Read($"[\n{Object("A/RES/75/1")},\n{Object("A/RES/75/2")}\n]").Records, Has.Count.EqualTo(2));

    // Whatever is broken in the second of three, the others are read, and its line is named.
    [TestCase("{\"symbol\": \"A/RES/75/2\", \"title\": }")]
    [TestCase("{\"symbol\": \"A/RES/75/2\", \"title\": \"Peace}")]
    [TestCase("{\"symbol\": \"A/RES/75/2\", \"sponsors\": [\"FRANCE\", }")]
    [TestCase("{\"symbol\": \"A/RES/75/2\"")]
    [TestCase("{\"symbol\": \"A/RES/75/2\", \"title\": \"\\x\"}")]
    [TestCase("{\"symbol\": \"A/RES/75/2\", title: 1}")]
    [TestCase("{\"symbol\": \"no symbol\"}")]
    [TestCase("{\"title\": \"Peace\"}")]
    [TestCase("null")]
    [TestCase("no JSON")]
    [TestCase("\"a text that does not end")]
    public void Object_ThatIsBroken_IsNamedAndTheOthersGoOn(string broken)
    {
        RecordFile file = Read($"{Object("A/RES/75/1")}\n{broken}\n{Object("A/RES/75/3")}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Records.Select(r => r.Instrument.Value), Is.EqualTo(["A/RES/75/1", "A/RES/75/3"]));
            Assert.That(file.Problems.Select(p => p.Line), Is.Not.Empty.And.All.InRange(2, 3));
        }
    }

    [Test]
    public void Object_ThatIsCutOff_IsSaidToBeWithItsPlace()
    {
        string whole = Object("A/RES/75/2");
        for (int length = 1; length < whole.Length; length += 41)
        {
            RecordFile file = Read($"{Object("A/RES/75/1")}\n{whole[..length]}");

            Assert.That((file.Records.Count, file.Problems.Single().Line), Is.EqualTo((1, 2)), whole[..length]);
        }
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("{\"symbol\": 1}")]
    public void File_WithoutARecord_IsRefused(string text) => Assert.That(() => Read(text), Throws.InstanceOf<UnreadableDocumentException>());

    [Test]
    public void File_ThatNestsWithoutEnd_IsRefusedForLittle() =>
        Assert.That(() => Read("{\"symbol\":" + new string('[', 1 << 20)), Throws.InstanceOf<UnreadableDocumentException>());

    [Test]
    public void Record_HasWhatTheObjectSays()
    {
        AdoptionRecord record = One();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(record.Title, Is.EqualTo("Peace"));
            Assert.That(
                (record.Session, record.Date, record.Meeting),
                Is.EqualTo(("Seventy-fifth session", new DateOnly(2020, 9, 21), "3rd plenary meeting")));
            Assert.That((record.Committee, record.AgendaItem, record.AgendaItemName), Is.EqualTo(("First Committee", "19 (c)", "Peace: peace")));
            Assert.That(
                (record.ReportParagraph, record.VerbatimRecord?.Value, record.Adoption),
                Is.EqualTo(((string?)null, "A/75/PV.3", AdoptionKind.WithoutVote)));
            Assert.That(
                record.Sponsors,
                Is.EqualTo([new Sponsor("MEXICO", new StateId("MEX")), new Sponsor("FRANCE", new StateId("FRA"), null, true)]));
            Assert.That((record.Goals, record.Counts, record.Result), Is.EqualTo((new[] { "16", "16.9" }, (VoteCounts?)null, (VoteCounts?)null)));
            Assert.That(record.Subjects.Single().Code, Is.EqualTo(Subjects.Headed("PEACE")!.Code));
            Assert.That(record.Diagnostics, Is.Empty);
        }
    }

    [TestCase("A/RES/75/1", "A/RES/75/1", null)]
    [TestCase("A/RES/75/290 A", "A/RES/75/290", "A")]
    [TestCase("A/RES/75/254 A-C", "A/RES/75/254", "A-C")]
    [TestCase("S/RES/1908 (2010)", "S/RES/1908(2010)", null)]
    [TestCase("S/RES/1285(2000)", "S/RES/1285(2000)", null)]
    [TestCase("A/RES/ES-11/1", "A/RES/ES-11/1", null)]
    [TestCase("E/RES/2021/1", "E/RES/2021/1", null)]
    public void Symbol_IsTheGraphsOwn(string printed, string instrument, string? part)
    {
        AdoptionRecord record = Read(Object(printed)).Records.Single();

        Assert.That((record.Instrument.Value, record.Part, record.Diagnostics.Count), Is.EqualTo((instrument, part, 0)));
    }

    [TestCase("21 September 2020", "2020-09-21")]
    [TestCase("2019-12-27 00:00:00", "2019-12-27")]
    [TestCase("1 March 2023 in New York", "2023-03-01")]
    public void Day_IsRead(string printed, string day) => Assert.That(One(("adoption_date", printed)).Date, Is.EqualTo(DateOnly.Parse(day)));

    [TestCase("A/75/L.5 and A/75/L.5/Add.1", "A/75/L.5 A/75/L.5/Add.1")]
    [TestCase("A/75/382, para. 7", "A/75/382")]
    [TestCase("A/75/L.5/Rev.1 and A/75/L.5/Rev.1/Add.1 (as amended in A/75/L.6)", "A/75/L.5/Rev.1 A/75/L.5/Rev.1/Add.1")]
    [TestCase("A/75/L.5 and A/75/L.5/Add.1, as orally revised and as amended in A/75/L.9", "A/75/L.5 A/75/L.5/Add.1")]
    public void Draft_IsWhatWasAdopted(string printed, string drafts) =>
        Assert.That(string.Join(' ', One(("originating_document", printed)).Drafts), Is.EqualTo(drafts));

    [TestCase("originating_document", "A/74/A/74/379/Add.1", "draft")]
    [TestCase("adoption_date", "in spring", "day")]
    [TestCase("pv", "the 3rd meeting", "meeting")]
    public void Fact_ThatCannotBeRead_IsDiagnosed(string member, string printed, string word)
    {
        RecordDiagnostic doubt = One((member, printed)).Diagnostics.Single();

        Assert.That((doubt.Code, doubt.Message.Contains(word, StringComparison.Ordinal)), Is.EqualTo((DiagnosticCodes.UnreadableFact, true)));
    }

    [TestCase("Without a vote", "", AdoptionKind.WithoutVote)]
    [TestCase("By a recorded vote", "FRANCE", AdoptionKind.ByRecordedVote)]
    [TestCase("Adopted unanimoulsy, 4126th meeting", "FRANCE", AdoptionKind.Unanimously)]
    [TestCase("Adopted non-unanimously", "FRANCE", AdoptionKind.ByRecordedVote)]
    [TestCase("Adopted 14-0-1; voting by mail", "FRANCE", AdoptionKind.ByRecordedVote)]
    [TestCase("Adopted by acclamation, 4337th meeting", "", AdoptionKind.ByAcclamation)]
    public void Adoption_IsToldByItsWords(string printed, string voter, AdoptionKind kind) =>
        Assert.That(
            One(("adoption_type", printed), ("MS_in_favour", Split(voter)), ("MS_in_favour_count", Split(voter).Length)).Adoption, Is.EqualTo(kind));

    [Test]
    public void Votes_ThatAreNotAsCounted_AreReadAndDiagnosed()
    {
        AdoptionRecord record = One(
            ("MS_in_favour", new[] { "TÜRKİYE", "FRANCE ", "FRANCE", "ATLANTIS" }), ("MS_against", new[] { "FRANCE", "YEMEN" }),
            ("MS_in_favour_count", "3"), ("MS_against_count", "2"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(record.Votes, Is.EqualTo(
            [
                new StateVote(Vote.InFavour, new StateId("TUR")), new StateVote(Vote.InFavour, new StateId("FRA")),
                new StateVote(Vote.InFavour, null, "ATLANTIS"), new StateVote(Vote.Against, new StateId("YEM")),
            ]));
            Assert.That(record.Counts, Is.EqualTo(new VoteCounts(3, 2, 0)));
            Assert.That(record.Diagnostics.Select(d => d.Code), Is.EqualTo(
                [DiagnosticCodes.VotesDifferFromCount, DiagnosticCodes.UnknownState, DiagnosticCodes.VotedTwice]));
        }
    }

    [TestCase("LAO PEOPLE’S  DEMOCRATIC REPUBLIC", "LAO", null)]
    [TestCase("IRAN (ISLAMIC REPUBLIC OF)", "IRN", null)]
    [TestCase("GUINEA, ON BEHALF OF THE GROUP OF 77 AND CHINA", "GIN", "ON BEHALF OF THE GROUP OF 77 AND CHINA")]
    [TestCase("SENEGAL (OF BEHALF OF THE GROUP OF AFRICAN STATES)", "SEN", "OF BEHALF OF THE GROUP OF AFRICAN STATES")]
    [TestCase("ROMANIA (IN ITS CAPACITY AS CHAIR OF THE COMMITTEE)", "ROU", "IN ITS CAPACITY AS CHAIR OF THE COMMITTEE")]
    [TestCase("SUBMITTED BY THE CHAIR OF THE COMMITTEE", null, null)]
    [TestCase("THE REPRESENTATIVE OF MEXICO ON BEHALF OF THE BUREAU", null, null)]
    public void Sponsor_IsTheStateOrWhoElseIsNamed(string printed, string? state, string? behalf)
    {
        AdoptionRecord record = One(("sponsors", new[] { printed }), ("additional_sponsors", Array.Empty<string>()));
        Sponsor sponsor = record.Sponsors.Single();

        Assert.That((sponsor.State?.Value, sponsor.OnBehalfOf, record.Diagnostics.Count), Is.EqualTo((state, behalf, 0)));
    }

    [Test]
    public void Sponsor_ThatNobodyIs_IsKeptAndDiagnosed()
    {
        AdoptionRecord record = One(("sponsors", new[] { "NAMBIA", "CHILE,DOMINICAN REPUBLIC" }), ("additional_sponsors", Array.Empty<string>()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(record.Sponsors.Select(s => s.State?.Value ?? s.Printed), Is.EqualTo(["NAMBIA", "CHL", "DOM"]));
            Assert.That(record.Diagnostics.Single().Code, Is.EqualTo(DiagnosticCodes.UnknownState));
        }
    }

    [Test]
    public void Subject_InAnyCaseOfLetters_IsOneByItsCode()
    {
        AdoptionRecord record = One(("subjects", new[]
        {
            new[] { "Human Rights", "UNBIS Thesaurus" }, new[] { "HUMAN RIGHTS", "UNBIS Thesaurus" }, new[] { "Icj", "UNBIS Thesaurus" },
            new[] { "UN Mission", "DHLAUTH" }, new[] { "Peace", "A/75/251" }, Array.Empty<string>(),
        }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(record.Subjects.Where(s => s.IsSubject).Select(s => s.Term), Is.EqualTo(["HUMAN RIGHTS", "ICJ", "UN Mission"]));
            Assert.That(record.Subjects, Has.Count.EqualTo(4));
        }
    }

    [Test]
    public void Text_ThatIsRecordedTwice_IsKeptOnce()
    {
        AdoptionRecord record = Read(Object("A/RES/75/1") + Object("A/RES/75/1", ("title", "Water")) + Object("A/RES/75/1")).Records.Single();

        Assert.That((record.Title, record.Diagnostics.Single().Code), Is.EqualTo(("Peace", DiagnosticCodes.RecordedTwice)));
    }

    [Test]
    public void Record_OfTheSecurityCouncil_HasItsOwnMembers()
    {
        AdoptionRecord record = Read("""
            {"symbol": "S/RES/1908 (2010)", "adoption_meeting": "6261st meeting", "adoption_date": "19 January 2010",
             "adoption_type": "Adopted unanimously", "draft_resolution": "S/2010/29", "outcome_letter": "S/PV.4129 (Resumption 1)",
             "resolution_title": "Security Council resolution 1908 (2010) [on Haiti]",
             "chapter_VII": "Chapter VII", "MS_in_favour": ["FRANCE"], "MS_in_favour_count": "1"}
            """).Records.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(record.Title, Is.EqualTo("Security Council resolution 1908 (2010) [on Haiti]"));
            Assert.That((record.Drafts.Single().Value, record.VerbatimRecord?.Value), Is.EqualTo(("S/2010/29", "S/PV.4129(Resumption1)")));
            Assert.That((record.IsUnderChapterVII, record.Adoption), Is.EqualTo((true, AdoptionKind.Unanimously)));
        }
    }

    private static string[] Split(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
