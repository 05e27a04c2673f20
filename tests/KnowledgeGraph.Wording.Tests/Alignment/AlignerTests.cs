using KnowledgeGraph.Wording.Alignment;

namespace KnowledgeGraph.Wording.Tests.Alignment;

/// <summary>What became of which paragraph, told of paragraphs of resolutions.</summary>
public sealed class AlignerTests
{
    private const string Recalls = "Recalling its resolution 75/105 of 10 December 2020,";
    private const string RecallsNext = "Recalling its resolution 76/88 of 9 December 2021,";
    private const string Offers = "Expresses its appreciation to those Member States that have made scholarships available to the inhabitants of the Non-Self-Governing Territories;";
    private const string Invites = "Invites all States to make or continue to make generous offers of study and training facilities to the inhabitants of those Territories;";
    private const string Urges = "Urges the administering Powers to take effective measures to ensure the widespread dissemination of information relating to such offers;";
    private const string Reports = "Requests the Secretary-General to report to the General Assembly at its seventy-sixth session on the implementation of the present resolution;";
    private const string ReportsNext = "Requests the Secretary-General to report to the General Assembly at its seventy-seventh session on the implementation of the present resolution;";
    private const string Welcomes = "Welcomes the progress made towards the devolution of power to the village councils since 2004, and notes that further discussion is planned;";

    [Test]
    public void Align_TextsOfTwoYears_PairsWhatCorresponds() =>
        Assert.That(
            Aligned([Recalls, Offers, Invites, Reports], [RecallsNext, Offers, Welcomes, Invites, ReportsNext]),
            Is.EqualTo(new[] { "0-0", "1-1", "+2", "2-3", "3-4" }));

    [Test]
    public void Align_WhatOnlyOneHas_IsDroppedOrAdded() =>
        Assert.That(Aligned([Recalls, Offers, Urges], [RecallsNext, Welcomes, Urges]), Is.EqualTo(new[] { "0-0", "-1", "+1", "2-2" }));

    [Test]
    public void Align_AParagraphThatStandsElsewhere_IsMoved() =>
        Assert.That(
            Aligned([Recalls, Offers, Invites, Urges, Reports], [RecallsNext, Invites, Urges, ReportsNext, Offers]),
            Is.EqualTo(new[] { "0-0", "moved 1", "2-1", "3-2", "4-3", "moved 4" }));

    [Test]
    public void Align_AParagraphThatBecameTwo_IsSplit() =>
        Assert.That(
            Aligned(
                [Recalls, "Welcomes the report of the Advisory Committee on budgetary questions, and requests the Board of Auditors to examine the accounts of the regional offices;", Urges],
                [RecallsNext, "Welcomes the report of the Advisory Committee on budgetary questions;", "Requests the Board of Auditors to examine the accounts of the regional offices;", Urges]),
            Is.EqualTo(new[] { "0-0", "1-1,2", "2-3" }));

    [Test]
    public void Align_TwoParagraphsThatBecameOne_AreMerged() =>
        Assert.That(
            Aligned(
                [Recalls, "Welcomes the report of the Advisory Committee on budgetary questions;", "Requests the Board of Auditors to examine the accounts of the regional offices;", Urges],
                [RecallsNext, "Welcomes the report of the Advisory Committee on budgetary questions, and requests the Board of Auditors to examine the accounts of the regional offices;", Urges]),
            Is.EqualTo(new[] { "0-0", "1,2-1", "3-2" }));

    // Many paragraphs have parts that begin alike: what they are parts of tells them apart.
    [Test]
    public void Align_PartsOfParagraphs_ByWhatTheyArePartsOf()
    {
        ComparedParagraph[] left =
        [
            Paragraph("OP1", Offers), Part("OP1(a)", "OP1", "To take measures at the national level;"), Part("OP1(b)", "OP1", "To report on them;"),
            Paragraph("OP2", Urges), Part("OP2(a)", "OP2", "To take measures at the regional level;"), Part("OP2(b)", "OP2", "To report on them;"),
        ];
        ComparedParagraph[] right =
        [
            Paragraph("OP1", Welcomes), Paragraph("OP2", Offers), Part("OP2(a)", "OP2", "To take measures at the national level;"),
            Part("OP2(b)", "OP2", "To report on them;"), Paragraph("OP3", Urges), Part("OP3(a)", "OP3", "To report on them;"),
        ];

        Assert.That(Shown(Aligner.Align(left, right)), Is.EqualTo(new[] { "+0", "0-1", "1-2", "2-3", "3-4", "-4", "5-5" }));
    }

    [Test]
    public void Align_AHeading_CorrespondsToHeadingsOnly()
    {
        TextAlignment alignment = Aligner.Align(
            [new ComparedParagraph("SEC1", ProvisionKind.Section, "Welcomes the progress made towards the devolution of power")],
            [Paragraph("OP1", Welcomes)]);

        Assert.That(Shown(alignment), Is.EqualTo(new[] { "-0", "+0" }));
    }

    // Written anew but for its beginning, and nothing else stands there that it could have become.
    [Test]
    public void Align_AParagraphThatBeginsAsAnother_WhereItStood_Corresponds() =>
        Assert.That(
            Aligned(
                [Recalls, "Notes the challenges faced by the Commission on the Limits in continuing its work by means other than meetings in person;", Urges],
                [RecallsNext, "Notes the challenges faced by the Commission on the Limits owing to vacancies, and looks forward to elections of experts;", Urges]),
            Is.EqualTo(new[] { "0-0", "1-1", "2-2" }));

    // A section that is put in before others shifts their numbers.
    [Test]
    public void Align_NumbersOfSections_ByWhatTheyStandOver() =>
        Assert.That(
            Shown(Aligner.Align(
                [Heading("SEC1", "I"), Heading("SEC2", "Capacity-building"), Paragraph("OP1", Urges), Heading("SEC3", "II"), Heading("SEC4", "Piracy at sea")],
                [
                    Heading("SEC1", "I"), Heading("SEC2", "Anniversary of the Convention"), Paragraph("OP1", Welcomes), Heading("SEC3", "II"),
                    Heading("SEC4", "Capacity-building"), Paragraph("OP2", Urges), Heading("SEC5", "III"), Heading("SEC6", "Piracy at sea"),
                ])).TakeLast(5),
            Is.EqualTo(new[] { "0-3", "1-4", "2-5", "3-6", "4-7" }));

    [TestCase(0, 0)]
    [TestCase(0, 2)]
    [TestCase(2, 0)]
    public void Align_ATextWithoutParagraphs_LeavesTheOthersAlone(int left, int right) =>
        Assert.That(
            Aligned([.. Enumerable.Repeat(Urges, left)], [.. Enumerable.Repeat(Urges, right)]),
            Is.EqualTo(Enumerable.Range(0, left).Select(i => $"-{i}").Concat(Enumerable.Range(0, right).Select(i => $"+{i}"))));

    // Sentences in any order, some halved, some joined: every paragraph is in one row, and the steps are both texts.
    [Test]
    public void Rows_HoldEveryParagraphOnce_AndStepsReadBothTexts()
    {
        var random = new Random(3);
        string[] sentences = [Recalls, RecallsNext, Offers, Invites, Urges, Reports, ReportsNext, Welcomes, "Decides:", ""];
        for (int i = 0; i < 200; i++)
        {
            ComparedParagraph[] left = Drawn(random, sentences);
            ComparedParagraph[] right = Drawn(random, sentences);

            TextAlignment alignment = Aligner.Align(left, right);

            Assert.That(alignment.Rows.SelectMany(r => r.Left).Order(), Is.EqualTo(Enumerable.Range(0, left.Length)));
            Assert.That(alignment.Rows.SelectMany(r => r.Right).Order(), Is.EqualTo(Enumerable.Range(0, right.Length)));
            Assert.That(alignment.Steps.SelectMany(s => s.Left), Is.EqualTo(Enumerable.Range(0, left.Length)));
            Assert.That(alignment.Steps.SelectMany(s => s.Right), Is.EqualTo(Enumerable.Range(0, right.Length)));
        }
    }

    [Test]
    public void Align_TenThousandEqualParagraphs_InOrder()
    {
        ComparedParagraph[] text = [.. Enumerable.Range(1, 10_000).Select(i => Paragraph($"OP{i}", Urges))];

        TextAlignment alignment = Aligner.Align(text, text);

        Assert.That(alignment.Rows.Select(r => (r.Left.Single(), r.Right.Single())), Has.All.Matches<(int Left, int Right)>(p => p.Left == p.Right));
    }

    private static ComparedParagraph[] Drawn(Random random, string[] sentences)
    {
        var drawn = new List<ComparedParagraph>();
        for (int i = 0; i < random.Next(12); i++)
        {
            string text = sentences[random.Next(sentences.Length)] + (random.Next(4) == 0 ? " " + sentences[random.Next(sentences.Length)] : "");
            drawn.Add(random.Next(4) == 0 && i > 0
                ? Part($"OP{i}(a)", drawn[random.Next(i)].Label, text)
                : new ComparedParagraph($"OP{i}", (ProvisionKind)(1 + random.Next(6)), text[(random.Next(4) == 0 ? text.Length / 2 : 0)..]));
        }

        return [.. drawn];
    }

    private static string[] Aligned(string[] left, string[] right) => Shown(Aligner.Align(
        [.. left.Select((text, i) => Paragraph($"OP{i + 1}", text))], [.. right.Select((text, i) => Paragraph($"OP{i + 1}", text))]));

    private static string[] Shown(TextAlignment alignment) => [.. alignment.Steps.Select(s =>
        s.Row.IsAdded ? $"+{s.Right[0]}"
        : s.Row.IsDropped ? $"-{s.Left[0]}"
        : s.Row.IsMoved ? $"moved {string.Join(',', s.Left.Concat(s.Right))}"
        : $"{string.Join(',', s.Left)}-{string.Join(',', s.Right)}")];

    private static ComparedParagraph Paragraph(string label, string text) => new(label, ProvisionKind.Operative, text);

    private static ComparedParagraph Heading(string label, string text) => new(label, ProvisionKind.Section, text);

    private static ComparedParagraph Part(string label, string parent, string text) =>
        new(label, ProvisionKind.Subparagraph, text) { Parent = parent };
}
